import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pageSizeUnknown } from "#domain/pair/rules/page-size-unknown.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

it("reports what is not known of the two builds, which no test stands in for", () => {
  const records = aSupportedPair({ from: { arch: undefined }, to: { pageSize: undefined } });
  expect(linesOf(pageSizeUnknown, records)).toEqual([
    "pairs/6.12-to-6.13 /standing is supported, but arch of 6.12 is unknown; look it up, or make the pair discussed",
    "pairs/6.12-to-6.13 /standing is supported, but pageSize of 6.13 is unknown; look it up, or make the pair discussed",
  ]);
});

it("is content with known builds", () => {
  expect(linesOf(pageSizeUnknown, aSupportedPair({ pair: { tests: [] } }))).toEqual([]);
});
