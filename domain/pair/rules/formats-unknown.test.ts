import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatsUnknown } from "#domain/pair/rules/formats-unknown.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

const unknown = { formats: [{ component: "kho", reads: "unknown", writes: "unknown" }] } as const;
const from = { formats: [...unknown.formats] };

it("reports formats that nobody looked up, where no test stands in for them", () => {
  expect(linesOf(formatsUnknown, aSupportedPair({ from, pair: { tests: [] } }))).toEqual([
    "pairs/6.12-to-6.13 /standing is supported, but of `components/kho` what 6.12 writes is unknown; look it up, record a passing test, or make the pair discussed",
  ]);
});

it("is content with known formats without a test, and with a test without them", () => {
  expect(linesOf(formatsUnknown, aSupportedPair({ pair: { tests: [] } }))).toEqual([]);
  expect(linesOf(formatsUnknown, aSupportedPair({ from }))).toEqual([]);
});

it("knows that what is required is written, where all that can be is", () => {
  const to = { formats: [{ component: "kho", reads: ["kho-v1"], writes: [] }] };
  expect(linesOf(formatsUnknown, aSupportedPair({ to, pair: { tests: [] } }))).toEqual([]);
});
