/** The kinds whose records replace one another, seen the same way. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

const supersedingKinds = ["machine", "term", "topic", "decision"] as const;
type SupersedingKind = (typeof supersedingKinds)[number];

/** `field` is what the kind calls its status; all others are named by the ids of their records. */
export const listSuperseding = (spec: Spec) =>
  supersedingKinds.flatMap((kind) =>
    spec.records[kind].map(({ slug, body }: RegisterRecord<SupersedingKind>) => ({
      id: toRecordId(kind, slug),
      field: "standing" in body ? "standing" : "status",
      isSuperseded: ("standing" in body ? body.standing : body.status) === "superseded",
      supersedes: body.supersedes.map((other) => toRecordId(kind, other)),
      supersededBy: body.supersededBy.map((other) => toRecordId(kind, other)),
    })),
  );
