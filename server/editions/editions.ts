/** What pages and routes can ask about editions, and the one thing that makes one. Carried out by the store. */
import type { Edition } from "#domain/edition/edition.ts";
import type { EditionNotes } from "#domain/edition/notes.ts";
import type { NewEdition } from "#domain/edition/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { CountedEdition, FoundEdition } from "#api/row.ts";
import type { Overload } from "#server/work/work.ts";

export interface Editions {
  /** Newest first. */
  readonly list: () => Promise<Result<readonly CountedEdition[], Overload>>;
  /** Oldest first, with nothing counted. */
  readonly named: () => Promise<readonly Edition[]>;
  readonly count: () => Promise<number>;
  readonly find: (tag: string) => Promise<FoundEdition | undefined>;
  readonly notes: (found: FoundEdition) => Promise<Result<EditionNotes, Overload>>;
  /** The same between any two revisions: after `since`, where 0 is before the first one, and up to `revision`. */
  readonly between: (since: number, revision: number) => Promise<Result<EditionNotes, Overload>>;
  /** Sent twice, it is cut once. */
  readonly cut: (by: string, edition: NewEdition) => Promise<Result<Edition, Problem>>;
}
