/** How old the tests of a pair are, in facts: days, and kernels that came since. What still holds is for people to say. */
import { severities } from "#domain/component/schema.ts";
import type { Pair, Test } from "#domain/pair/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

/** Days from one to the other; negative where the first is yet to come. */
export const toAge = (day: string, today: string): number => (Date.parse(today) - Date.parse(day)) / 86_400_000;

/** The worst of a day stands first, so that none of the same day hides it. */
export const listNewestFirst = (tests: readonly Test[]): readonly Test[] =>
  [...tests].sort((a, b) => b.day.localeCompare(a.day) || toRank(b) - toRank(a));

const toRank = ({ result }: Test): number => severities.indexOf(result);

/** Of those that have been run. */
export const findNewest = (tests: readonly Test[], today: string): Test | undefined =>
  listNewestFirst(tests).find(({ day }) => day <= today);

/** Kernels on record that come after both ends of a pair; undefined where one of these is not on record. */
export function countNewerKernels(
  kernels: readonly RegisterRecord<"kernel">[],
  { from, to }: Pick<Pair, "from" | "to">,
): number | undefined {
  const ends = kernels.filter(({ slug }) => slug === from || slug === to);
  if (ends.length < 2) return undefined;
  const newest = Math.max(...ends.map(({ body }) => body.rank));
  return kernels.filter(({ body }) => body.rank > newest).length;
}
