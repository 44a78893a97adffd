/**
 * What stands beside the standing of a pair wherever it is shown: the findings about it, the conditions it is under.
 * A standing is what somebody declared; whoever reads it has to see in the same place what speaks against it.
 */
import { levels, type CheckReport, type Finding, type Level } from "#domain/check/finding.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { remember } from "#domain/remember.ts";

export interface Doubts {
  readonly counts: Readonly<Record<Level, number>>;
  /** Conditions that have ended: findings, too, and counted only here. */
  readonly lapsed: number;
  /** Conditions that hold. */
  readonly conditions: number;
  /** Findings that the group accepts for a while; they are true none the less. */
  readonly excepted: number;
}

/** A page of many pairs asks of each of them what is found in the same report. */
const byRecord = remember((findings: readonly Finding[]) => groupBy(findings, ({ record }) => record));

/** `record` is `pairs/slug`. What is wrong with a kernel is wrong with what is said of it. */
export function findDoubts(
  record: string,
  { from, to, conditions }: Pair,
  { findings, excepted }: CheckReport,
): Doubts {
  const ofKernels = (among: readonly Finding[]): readonly Finding[] =>
    [from, to]
      .flatMap((slug) => byRecord(among).get(toRecordId("kernel", slug)) ?? [])
      .filter(({ level }) => level === "error");
  const open = [...(byRecord(findings).get(record) ?? []), ...ofKernels(findings)];
  const lapsed = open.filter(({ rule }) => rule === "condition-expired").length;
  const count = (level: Level): number =>
    open.filter((finding) => finding.level === level && finding.rule !== "condition-expired").length;
  return {
    counts: { error: count("error"), warning: count("warning"), note: count("note") },
    lapsed,
    conditions: conditions.length - lapsed,
    excepted: (byRecord(excepted).get(record)?.length ?? 0) + ofKernels(excepted).length,
  };
}

/** Whether the standing may not be read as it stands: somebody has to look first. */
export const isContradicted = ({ counts, lapsed }: Doubts): boolean => counts.error > 0 || lapsed > 0;

/** `2 errors`, `1 condition lapsed`, `under 3 conditions`: nothing where nothing stands beside the standing. */
export function toDoubtWords({ counts, lapsed, conditions, excepted }: Doubts): string[] {
  return [
    ...levels.map((level) => toCount(counts[level], level)),
    toCount(lapsed, "condition", " lapsed"),
    conditions === 0 ? "" : `under ${toCount(conditions, "condition")}`,
    toCount(excepted, "finding", " accepted for now"),
  ].filter((words) => words !== "");
}

const toCount = (count: number, word: string, rest = ""): string =>
  count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}${rest}`;
