/** The pairs of a register, ready to be asked of: those of the baseline, or those of a downstream over them. */
import type { CheckReport, Finding } from "#domain/check/finding.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Pairs } from "#domain/pair/answer/answer.ts";
import { listInEffect, toStepKey } from "#domain/pair/layer.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { recordsOf, type FindRecord, type Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";

type PairRecord = RegisterRecord<"pair">;

const byStep = remember((pairs: readonly PairRecord[]) => groupBy(pairs, toStepKey));

const byRecord = remember(({ findings, excepted }: CheckReport) =>
  groupBy([...findings, ...excepted] as readonly Finding[], ({ record }) => record),
);

const reports = remember((_: Spec) => remember((_: CheckReport) => new Map<string, Pairs>()));

/** Pairs ask for the same few records again and again: an id made of kind and slug costs more than looking it up. */
function findQuickly(spec: Spec): FindRecord {
  const find = recordsOf(spec);
  const known = new Map<KindName, Map<string, ReturnType<FindRecord>>>();
  return ((kind, slug) => {
    const ofKind = known.get(kind) ?? new Map<string, ReturnType<FindRecord>>();
    if (ofKind.size === 0) known.set(kind, ofKind);
    if (!ofKind.has(slug)) ofKind.set(slug, find(kind, slug));
    return ofKind.get(slug);
  }) as FindRecord; // each record is kept by its kind
}

interface Asked {
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
  /** The id of one that the charter names; left out, the baseline alone. */
  readonly downstream?: string | undefined;
}

/** The report is that of the same revision. The same of all are the same pairs, which keep what was worked out. */
export function toPairs(spec: Spec, report: CheckReport, { today, downstream }: Asked): Pairs {
  const kept = reports(spec)(report);
  const key = downstream ?? "";
  const known = kept.get(key);
  if (known?.today === today) return known;
  const all = listInEffect(spec.records.pair, downstream);
  const findPairs: Pairs["findPairs"] = (from, to) => byStep(all).get(`${from} ${to}`) ?? [];
  const pairs: Pairs = {
    find: findQuickly(spec),
    findById: (id) => spec.byId.get(id),
    all,
    findPairs,
    findClosing: (from, to) =>
      downstream === undefined
        ? findPairs(from, to)
        : [...new Set([...findPairs(from, to), ...toPairs(spec, report, { today }).findPairs(from, to)])],
    findFindings: (record) => byRecord(report).get(record) ?? [],
    today,
  };
  kept.set(key, pairs);
  return pairs;
}
