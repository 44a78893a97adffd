import { expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { findDoubts, isContradicted, toDoubtWords } from "#domain/pair/doubts.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aBody, aSpec } from "#domain/test-builders.ts";

const record = "pairs/6.12-to-6.13";
const until = (untilDay: string) => ({ text: `until ${untilDay}`, untilDay });

const doubtsOf = (pair: object, exceptions: Parameters<typeof aSpec>[1] = {}) => {
  const spec = aSpec(aSupportedPair({ pair }), exceptions);
  const [body] = spec.records.pair.filter(({ slug }) => slug === "6.12-to-6.13").map((found) => found.body);
  return findDoubts(record, body ?? aBody("pair"), runChecks(spec, { today: "2025-02-01" }));
};

it("has no words for a pair that nothing stands against", () => {
  expect(toDoubtWords(doubtsOf({}))).toEqual([]);
  expect(isContradicted(doubtsOf({}))).toBe(false);
});

it("counts findings by level, and conditions that hold apart from those that lapsed", () => {
  const doubts = doubtsOf({ tests: [], decision: undefined, conditions: [until("2025-01-31"), until("2025-03-01")] });
  expect(toDoubtWords(doubts)).toEqual(["2 errors", "1 condition lapsed", "under 1 condition"]);
  expect(isContradicted(doubts)).toBe(true);
});

it("takes a condition that lapsed for a contradiction, and one that holds for none", () => {
  expect(isContradicted(doubtsOf({ conditions: [until("2025-01-31")] }))).toBe(true);
  expect(isContradicted(doubtsOf({ conditions: [until("2025-02-01")] }))).toBe(false);
});

it("goes on telling of a finding that the group accepts for now", () => {
  const exception = { rule: "supported-without-test", record, reason: "Soon.", until: "2025-03-01" };
  expect(toDoubtWords(doubtsOf({ tests: [] }, { exceptions: [exception] }))).toEqual(["1 finding accepted for now"]);
});

it("takes a single error for a contradiction", () => {
  expect(isContradicted(doubtsOf({ tests: [] }))).toBe(true);
});

it("counts nothing that is said, or accepted, about another record", () => {
  const exception = { rule: "supported-without-test", record, reason: "Soon.", until: "2025-03-01" };
  const spec = aSpec(aSupportedPair({ pair: { tests: [], decision: undefined } }), { exceptions: [exception] });
  const report = runChecks(spec, { today: "2025-02-01" });
  expect(report.findings.filter((finding) => finding.record === record)).not.toEqual([]);
  expect(toDoubtWords(findDoubts("pairs/other", aBody("pair"), report))).toEqual([]);
});
