/** A kernel that takes part in supported updates, and from which none of them leads to what came after it. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { groupBy } from "#domain/group-by.ts";
import { listSupportedSteps, type SupportedStep } from "#domain/pair/supported-steps.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

type KernelRecord = RegisterRecord<"kernel">;

export const strandedKernel: Rule = {
  name: "stranded-kernel",
  level: "warning",
  holds:
    "From every kernel at an end of a supported pair, supported pairs lead to a newer kernel, over whichever others, as long as a newer one of the same architecture and page size is at an end of a supported pair.",
  check: allTogether(["kernel", "pair"], function* (records) {
    const steps = listSupportedSteps(records);
    const ends = new Set(steps.flatMap(({ from, to }) => [from, to]));
    const newestFirst = [...ends].sort((one, other) => other.body.rank - one.body.rank);
    const farthest = findFarthest(steps, newestFirst);
    for (const kernel of records.kernel) {
      if (!ends.has(kernel) || isNewer(farthest.get(kernel) ?? kernel, kernel)) continue;
      const newer = newestFirst.find((other) => isNewer(other, kernel) && isAlike(other, kernel));
      if (newer)
        yield {
          record: toRecordId("kernel", kernel.slug),
          path: "",
          message: `is at an end of a supported pair, and from it no supported pairs lead to any newer kernel, such as ${newer.slug}; support a pair that leads on, or accept for a while that there is none`,
        };
    }
  }),
};

/** The newest kernel that each leads to: backwards from the newest on, each is met once. */
function findFarthest(
  steps: readonly SupportedStep[],
  newestFirst: readonly KernelRecord[],
): ReadonlyMap<KernelRecord, KernelRecord> {
  const entering = groupBy(steps, ({ to }) => to);
  const farthest = new Map<KernelRecord, KernelRecord>();
  for (const newest of newestFirst) {
    const waiting = [newest];
    for (let kernel = waiting.pop(); kernel; kernel = waiting.pop()) {
      if (farthest.has(kernel)) continue;
      farthest.set(kernel, newest);
      waiting.push(...(entering.get(kernel) ?? []).map(({ from }) => from));
    }
  }
  return farthest;
}

const isNewer = (one: KernelRecord, other: KernelRecord): boolean => one.body.rank > other.body.rank;

/** What is not known of a build speaks neither for nor against it. */
const isAlike = ({ body: one }: KernelRecord, { body: other }: KernelRecord): boolean =>
  (["arch", "pageSize"] as const).every(
    (field) => one[field] === undefined || other[field] === undefined || one[field] === other[field],
  );
