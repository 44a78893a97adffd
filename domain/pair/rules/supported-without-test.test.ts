import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedWithoutTest } from "#domain/pair/rules/supported-without-test.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a supported pair that nobody tested", () => {
  expect(linesOf(supportedWithoutTest, [aRecord("pair", "p", { standing: "supported" })])).toEqual([
    "pairs/p /tests is supported, but no test is recorded; add who tested it, when and on what",
  ]);
});

it("is content with one test, and asks for none of a pair that was only discussed", () => {
  const tests = [{ by: "lab", day: "2025-01-01", hardware: "x", result: "degraded" }] as const;
  const records = [aRecord("pair", "a", { standing: "supported", tests: [...tests] }), aRecord("pair", "b")];
  expect(linesOf(supportedWithoutTest, records)).toEqual([]);
});
