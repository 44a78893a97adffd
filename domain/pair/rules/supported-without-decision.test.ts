import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedWithoutDecision } from "#domain/pair/rules/supported-without-decision.ts";
import { aRecord } from "#domain/test-builders.ts";

const supported = aRecord("pair", "p", { standing: "supported", decision: "d" });

it("reports a supported pair without a decision, and one whose decision is not agreed", () => {
  expect(linesOf(supportedWithoutDecision, [aRecord("pair", "p", { standing: "supported" })])).toEqual([
    "pairs/p /decision is supported, but names no decision; name the agreed decision, or make the pair discussed",
  ]);
  const acknowledged = aRecord("decision", "d", { status: "acknowledged" });
  expect(linesOf(supportedWithoutDecision, [supported, acknowledged])).toEqual([
    "pairs/p /decision is supported, but `decisions/d` is acknowledged; name the agreed decision, or make the pair discussed",
  ]);
});

it("is content with an agreed decision, and with pairs that claim no support", () => {
  expect(linesOf(supportedWithoutDecision, [supported, aRecord("decision", "d"), aRecord("pair", "q")])).toEqual([]);
});
