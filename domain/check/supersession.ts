/** The kinds whose records replace one another, seen the same way. */
import type { RecordOf } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";

export const supersedingKinds = ["machine", "term", "topic", "decision"] as const satisfies readonly KindName[];
export type Superseding = RecordOf<(typeof supersedingKinds)[number]>;

/** `field` is what the kind calls its status; all others are named by the ids of their records. */
export const toSupersession = ({ kind, slug, body }: Superseding) => ({
  id: toRecordId(kind, slug),
  field: "standing" in body ? "standing" : "status",
  isSuperseded: ("standing" in body ? body.standing : body.status) === "superseded",
  supersedes: body.supersedes.map((other) => toRecordId(kind, other)),
  supersededBy: body.supersededBy.map((other) => toRecordId(kind, other)),
});
