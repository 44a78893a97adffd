/** The kinds whose records replace one another, seen the same way. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

const supersedingKinds = ["machine", "term", "topic", "decision"] as const;
type SupersedingKind = (typeof supersedingKinds)[number];

export interface Superseding {
  readonly id: string;
  /** `standing` or `status`, as the kind calls it. */
  readonly field: "standing" | "status";
  readonly isSuperseded: boolean;
  /** Ids of records. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
}

export function listSuperseding(spec: Spec): Superseding[] {
  return supersedingKinds.flatMap((kind) =>
    spec.records[kind].map((record: RegisterRecord<SupersedingKind>) => ({
      id: toRecordId(kind, record.slug),
      field: "standing" in record.body ? ("standing" as const) : ("status" as const),
      isSuperseded: ("standing" in record.body ? record.body.standing : record.body.status) === "superseded",
      supersedes: record.body.supersedes.map((slug) => toRecordId(kind, slug)),
      supersededBy: record.body.supersededBy.map((slug) => toRecordId(kind, slug)),
    })),
  );
}
