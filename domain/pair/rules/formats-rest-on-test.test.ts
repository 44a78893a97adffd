import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatsRestOnTest } from "#domain/pair/rules/formats-rest-on-test.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

it("tells that a pair rests on a test where its formats are unknown", () => {
  expect(linesOf(formatsRestOnTest, aSupportedPair({ to: { formats: [] } }))).toEqual([
    "pairs/6.12-to-6.13 /tests is supported, and only tests say so of `components/kho`; look up which formats the two kernels write, read and require",
  ]);
});

it("is content with known formats, and leaves a missing test to another rule", () => {
  expect(linesOf(formatsRestOnTest, aSupportedPair())).toEqual([]);
  expect(linesOf(formatsRestOnTest, aSupportedPair({ to: { formats: [] }, pair: { tests: [] } }))).toEqual([]);
});
