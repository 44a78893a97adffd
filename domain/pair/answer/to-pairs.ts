/** The pairs of a register, ready to be asked of. */
import type { CheckReport, Finding } from "#domain/check/finding.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Pairs } from "#domain/pair/answer/answer.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { recordsOf, type Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";

type PairRecord = RegisterRecord<"pair">;

const byStep = remember((pairs: readonly PairRecord[]) => groupBy(pairs, ({ body }) => `${body.from} ${body.to}`));

const byRecord = remember(({ findings, excepted }: CheckReport) =>
  groupBy([...findings, ...excepted] as readonly Finding[], ({ record }) => record),
);

const reports = remember((_: Spec) => new WeakMap<CheckReport, Pairs>());

/** `today` is YYYY-MM-DD, UTC; the report is that of the same revision. The same of all three are the same pairs, which keep what was worked out. */
export function toPairs(spec: Spec, report: CheckReport, today: string): Pairs {
  const known = reports(spec).get(report);
  if (known?.today === today) return known;
  const { pair } = spec.records;
  const pairs: Pairs = {
    find: recordsOf(spec),
    findPairs: (from, to) => byStep(pair).get(`${from} ${to}`) ?? [],
    findFindings: (record) => byRecord(report).get(record) ?? [],
    today,
  };
  reports(spec).set(report, pairs);
  return pairs;
}
