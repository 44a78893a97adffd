/** A record as readers see it at one revision, and one of its versions. Both are immutable values. */
import type { Bodies } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";

/** One immutable version of a record. `number` counts from 1 within the record. */
export interface Version<Kind extends KindName = KindName> {
  readonly kind: Kind;
  readonly slug: string;
  readonly number: number;
  /** A retired record keeps its last body; it leaves the lists, not the history. */
  readonly retired: boolean;
  /** SHA-256 of the body in canonical JSON. */
  readonly hash: string;
  readonly author: string;
  readonly message: string;
  readonly proposal: string;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly body: Bodies[Kind];
}

/** What is known of a version beside its body. */
export type VersionHead<Kind extends KindName = KindName> = Omit<Version<Kind>, "body">;

/** A record is its newest version at the revision that is looked at. */
export type RegisterRecord<Kind extends KindName = KindName> = Version<Kind>;

/** A record of one of these kinds, told apart by `kind`. */
export type RecordOf<Kind extends KindName> = { [Name in Kind]: RegisterRecord<Name> }[Kind];

export type AnyRecord = RecordOf<KindName>;
