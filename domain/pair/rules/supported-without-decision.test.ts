import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedWithoutDecision } from "#domain/pair/rules/supported-without-decision.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const end = "; name the agreed decision about this pair, or make the pair discussed";

it.each([
  [{ pair: { decision: undefined } }, "names no decision that is in the register"],
  [{ decision: { status: "acknowledged" } }, "`decisions/support` is acknowledged"],
  [{ decision: { day: "2025-02-02" } }, "`decisions/support` is of 2025-02-02, which is yet to come"],
  [{ decision: { supersededBy: ["later"] } }, "`decisions/support` was superseded by `decisions/later`"],
  [
    { decision: { carriedBy: ["pairs/other"] } },
    "`decisions/support` does not list `pairs/6.12-to-6.13` in `carriedBy`",
  ],
])("reports a decision that does not carry the pair: %j", (parts, why) => {
  expect(linesOf(supportedWithoutDecision, aSupportedPair(parts as Parameters<typeof aSupportedPair>[0]))).toEqual([
    `pairs/6.12-to-6.13 /decision is supported, but ${why}${end}`,
  ]);
});

it("reports a decision that was retired", () => {
  const records = aSupportedPair().map((record) =>
    record.kind === "decision" ? { ...record, retired: true } : record,
  );
  expect(linesOf(supportedWithoutDecision, records)).toEqual([
    `pairs/6.12-to-6.13 /decision is supported, but \`decisions/support\` was retired${end}`,
  ]);
});

it("is content with an agreed decision about the pair, also while another is only proposed in its place", () => {
  const rival = aRecord("decision", "rival", { status: "proposed", supersedes: ["support"] });
  expect(linesOf(supportedWithoutDecision, [...aSupportedPair(), rival, aRecord("pair", "q")])).toEqual([]);
});

it("asks none of a downstream for its own pair, unless it names one", () => {
  const own = { downstream: "cloud" };
  expect(linesOf(supportedWithoutDecision, aSupportedPair({ pair: { ...own, decision: undefined } }))).toEqual([]);
  expect(linesOf(supportedWithoutDecision, aSupportedPair({ pair: { ...own, decision: "nothing" } }))).toHaveLength(1);
});
