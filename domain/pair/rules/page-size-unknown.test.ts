import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pageSizeUnknown } from "#domain/pair/rules/page-size-unknown.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

it("reports what is not known of the two builds, where no test stands in for it", () => {
  const records = aSupportedPair({ from: { arch: undefined }, to: { pageSize: undefined }, pair: { tests: [] } });
  expect(linesOf(pageSizeUnknown, records)).toEqual([
    "pairs/6.12-to-6.13 /standing is supported, but arch of 6.12 is unknown; look it up, record a passing test, or make the pair discussed",
    "pairs/6.12-to-6.13 /standing is supported, but pageSize of 6.13 is unknown; look it up, record a passing test, or make the pair discussed",
  ]);
});

it("is content with known builds, and with a test of unknown ones", () => {
  expect(linesOf(pageSizeUnknown, aSupportedPair({ pair: { tests: [] } }))).toEqual([]);
  expect(linesOf(pageSizeUnknown, aSupportedPair({ from: { arch: undefined } }))).toEqual([]);
});
