/** Joins what the store does for editions into what pages and routes ask. */
import type { EditionCounts } from "#domain/edition/counts.ts";
import { noNotes, type EditionNotes } from "#domain/edition/notes.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import type { Editions } from "#server/editions/editions.ts";
import { openWorkOfSpec } from "#server/register/work-of-spec.ts";
import type { Database } from "#server/store/database.ts";
import { cutEdition, listEditions } from "#server/store/editions.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import type { DoWork, Overload } from "#server/work/work.ts";

/** Of one newest revision; of ten thousand records one has a few megabytes. */
const MOST_COMPARED = 20;

interface EditionContext {
  readonly database: Database;
  readonly findSpec: (revision: number) => Promise<Spec>;
  readonly clock: Clock;
}

export function openEditions({ database, findSpec, clock }: EditionContext, work: DoWork): Editions {
  const findNotes = openWorkOfSpec<EditionNotes>(1);
  const findBetween = openWorkOfSpec<EditionNotes>(MOST_COMPARED);
  const findCounts = openCounts(work);
  return {
    list: async () => {
      const editions = await listEditions(database);
      const counts = await findCounts(editions.length);
      if (!counts.ok) return counts;
      const counted = editions.flatMap((edition, index) => {
        const of = counts.value[index];
        return of ? [{ edition, before: editions[index - 1], counts: of }] : [];
      });
      return ok(counted.reverse());
    },
    named: () => listEditions(database),
    count: () => database.edition.count(),
    find: async (tag) => {
      const editions = await listEditions(database);
      const index = editions.findIndex((edition) => edition.tag === tag);
      const edition = editions[index];
      return edition && { edition, before: editions[index - 1] };
    },
    notes: async ({ edition: { revision }, before }) =>
      findNotes(await findSpec(revision), "", () =>
        work("edition-notes", { revision, since: before?.revision }, { isOwn: true }),
      ),
    between: async (since, revision) => {
      if (since === revision) return ok(noNotes);
      const order = { revision, since: since === 0 ? undefined : since };
      return findBetween(await findSpec(await findNewestRevision(database)), `${since} ${revision}`, () =>
        work("edition-notes", order),
      );
    },
    cut: (by, edition) => cutEdition(database, edition, { by, at: toInstant(clock) }),
  };
}

/** They stay what they are, so they are counted once for as many editions as there are. */
function openCounts(work: DoWork): (count: number) => Promise<Result<readonly EditionCounts[], Overload>> {
  let known: readonly EditionCounts[] = [];
  return async (count) => {
    if (known.length >= count) return ok(known);
    const counted = await work("edition-counts", undefined, { isOwn: true });
    if (counted.ok) known = counted.value;
    return counted;
  };
}
