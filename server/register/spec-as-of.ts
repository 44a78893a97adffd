/** The Spec of a revision, of the end of a day, or of now. */
import { fail, ok, type Result } from "#domain/result.ts";
import type { Problem } from "#domain/problem.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toDay, type Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";
import { findRevisionOn } from "#server/store/revisions.ts";

interface Options {
  readonly database: Database;
  readonly findSpec: (revision: number) => Promise<Spec>;
  readonly findNewest: () => Promise<number>;
  readonly clock: Clock;
}

export function openSpecAsOf({ database, findSpec, findNewest, clock }: Options) {
  return async (asOf?: number | { readonly day: string }): Promise<Result<Spec, Problem>> => {
    if (typeof asOf === "object") return findOn(asOf.day);
    const newest = await findNewest();
    const revision = asOf ?? newest;
    if (Number.isInteger(revision) && revision >= 1 && revision <= newest) return ok(await findSpec(revision));
    return fail({
      type: "not-found",
      what: `there is no revision ${revision}`,
      hint: newest === 1 ? "there is revision 1 only" : `there are revisions 1 to ${newest}`,
    });
  };

  async function findOn(day: string): Promise<Result<Spec, Problem>> {
    if (day > toDay(clock))
      return fail({
        type: "bad-parameter",
        parameter: "on",
        message: `is a day to come; today is ${toDay(clock)} (UTC)`,
      });
    const revision = await findRevisionOn(database, day);
    if (revision !== undefined) return ok(await findSpec(revision));
    return fail({
      type: "not-found",
      what: "there was no revision by the end of that day",
      hint: `the first one was made on ${(await findSpec(1)).at.slice(0, 10)}`,
    });
  }
}
