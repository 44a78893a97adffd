import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedWithoutTest } from "#domain/pair/rules/supported-without-test.ts";
import { aSupportedPair, aTest } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const test = (fields: object = {}) => ({
  ...aTest,
  commits: [...aTest.commits],
  sources: [...aTest.sources],
  ...fields,
});

it("reports a supported pair without a test that passed and can be looked up", () => {
  const none = [
    [],
    [test({ result: "degraded" })],
    [test({ commits: [] })],
    [test({ sources: [] })],
    [test({ day: "2025-02-02" })],
  ];
  for (const tests of none)
    expect(linesOf(supportedWithoutTest, aSupportedPair({ pair: { tests } }))).toEqual([
      "pairs/6.12-to-6.13 /tests is supported, but no passing test of its components is recorded; add one that ended ok, with its day, its commits, and a log or a source that can be looked up",
    ]);
});

it("is content with one of today that has only a log, and asks for none of a pair that was only discussed", () => {
  const tests = [test({ day: "2025-02-01", sources: [], log: "https://lab.example.org/1" })];
  expect(linesOf(supportedWithoutTest, [...aSupportedPair({ pair: { tests } }), aRecord("pair", "q")])).toEqual([]);
});
