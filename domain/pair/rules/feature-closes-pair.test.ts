import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { featureClosesPair } from "#domain/pair/rules/feature-closes-pair.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

const from = {
  features: [
    { name: "seals", text: "Memory stays sealed.", requires: ["blocks"] },
    { name: "blocks", text: "Written in blocks.", adds: [{ component: "kho", formats: ["kho-v2"] }] },
    { name: "quiet", text: "Says less.", adds: [], drops: [] },
    { text: "A remark." },
  ],
};

it("reports each feature with which something is written that is not read, also by what it requires", () => {
  const why = "the formats do not meet (kho: 6.12 writes kho-v2, and 6.13 reads kho-v1)";
  expect(linesOf(featureClosesPair, aSupportedPair({ from }))).toEqual(
    ["seals", "blocks"].map(
      (feature) =>
        `pairs/6.12-to-6.13 /conditions is supported, but with ${feature} switched on ${why}; name ${feature} in a condition, or make the pair unsupported`,
    ),
  );
});

it("is content with conditions that name them, and with a next kernel that reads it all", () => {
  const conditions = [{ text: "While Seals and Blocks are off." }];
  expect(linesOf(featureClosesPair, aSupportedPair({ from, pair: { conditions } }))).toEqual([]);
  const formats = [{ component: "kho", reads: ["kho-v1", "kho-v2"], writes: ["kho-v2"], requires: ["kho-v1"] }];
  expect(linesOf(featureClosesPair, aSupportedPair({ from, to: { formats } }))).toEqual([]);
});
