import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatsMeetDegraded } from "#domain/pair/rules/formats-meet-degraded.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

const writing = (severity: "degraded" | "feature-lost") =>
  aSupportedPair({
    from: { formats: [{ component: "kho", reads: ["kho-v1"], writes: ["kho-v2"] }] },
    component: { onMismatch: { severity, text: "Said so." } },
  });

it("reports a mismatch that costs a degraded start", () => {
  expect(linesOf(formatsMeetDegraded, writing("degraded"))).toEqual([
    "pairs/6.12-to-6.13 /standing is supported, but of `components/kho` 6.12 writes kho-v2, and 6.13 reads kho-v1; 6.13 requires kho-v1, which 6.12 does not write, which ends in degraded; say so in a risk, and except this",
  ]);
});

it("is content where formats meet, and leaves a costlier mismatch to another rule", () => {
  expect(linesOf(formatsMeetDegraded, aSupportedPair())).toEqual([]);
  expect(linesOf(formatsMeetDegraded, writing("feature-lost"))).toEqual([]);
});
