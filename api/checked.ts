/**
 * What the checks say of a pair, for tools that would else read its standing alone. Run for the day of the revision,
 * so that the same revision stays the same bytes; what ends later is told by `holdsUntil`.
 */
import type { CheckReport } from "#domain/check/finding.ts";
import { runChecksOf } from "#domain/check/run-checks.ts";
import { findDoubts, toDoubtWords } from "#domain/pair/doubts.ts";
import { pairRules } from "#domain/pair/rules.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { RecordAnswer } from "#api/schemas.ts";

// A Spec is immutable, and a list asks the same for each of its pairs.
const reports = new WeakMap<Spec, CheckReport>();

export function toChecked(spec: Spec, { slug, body }: RegisterRecord<"pair">): NonNullable<RecordAnswer["checked"]> {
  const on = spec.at.slice(0, 10);
  const report = reports.get(spec) ?? runChecksOf(pairRules, spec, { today: on });
  reports.set(spec, report);
  const doubts = findDoubts(toRecordId("pair", slug), body, report);
  const days = body.conditions.flatMap(({ untilDay }) => untilDay ?? []).sort();
  return {
    on,
    isClear: toDoubtWords(doubts).length === 0,
    errors: doubts.counts.error,
    warnings: doubts.counts.warning,
    notes: doubts.counts.note,
    lapsed: doubts.lapsed,
    conditions: doubts.conditions,
    holdsUntil: days[0] ?? null,
  };
}
