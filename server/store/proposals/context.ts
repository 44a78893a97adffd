/** What the store of proposals works with. */
import type { Spec } from "#domain/register/spec.ts";
import type { Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";
import { findNewestRevision } from "#server/store/revisions.ts";

export interface ProposalContext {
  readonly database: Database;
  /** The Spec of a revision, from memory where it is there. */
  readonly findSpec: (revision: number) => Promise<Spec>;
  readonly clock: Clock;
}

export const findPresent = async ({ database, findSpec }: ProposalContext): Promise<Spec> =>
  findSpec(await findNewestRevision(database));
