/** Runs one rule over a few records, for the tests of rules. */
import { openFindings } from "#domain/check/open-findings.ts";
import type { Report, Rule } from "#domain/check/rule.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aSpec } from "#domain/test-builders.ts";

export function reportsOf(rule: Rule, records: readonly RegisterRecord<KindName>[], today = "2025-02-01"): Report[] {
  const findings = openFindings([rule])(aSpec(records), today);
  return findings.map(({ rule: _, level: __, ...report }) => report);
}

/** The same as lines: `terms/kexec /supersedes/0 message`. */
export const linesOf = (...input: Parameters<typeof reportsOf>): string[] =>
  reportsOf(...input).map(({ record, path, message }) => `${record} ${path} ${message}`);
