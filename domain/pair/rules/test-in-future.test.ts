import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { testInFuture } from "#domain/pair/rules/test-in-future.ts";
import { aTest } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const of = (day: string) =>
  aRecord("pair", "p", { tests: [{ ...aTest, day, commits: [...aTest.commits], sources: [...aTest.sources] }] });

it("reports a test of tomorrow, whatever the standing", () => {
  expect(linesOf(testInFuture, [of("2025-02-02")])).toEqual([
    "pairs/p /tests/0/day 2025-02-02 is yet to come; give the day on which the test was run",
  ]);
});

it("is content with a test of today", () => {
  expect(linesOf(testInFuture, [of("2025-02-01")])).toEqual([]);
});
