import { expect, it } from "vitest";
import { listAcceptanceObstacles, listLastCallObstacles, requireRules } from "#domain/proposal/consensus.ts";
import { aProposal, concern, day, lastCall, submitted, supported } from "#domain/proposal/test-builders.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const acceptance = {
  by: "chair",
  now: day(12),
  rules: { lastCallDays: 7, supportsNeeded: 1 },
  errors: [],
  outcome: undefined,
};

it("reads from the charter how the group comes to agree, and goes on without one for nobody", () => {
  const consensus = { lastCallDays: 3, supportsNeeded: 2, text: "Two who agree, and three days.", sources: [] };
  expect(requireRules(aSpec([aRecord("charter", "group", { consensus })]))).toEqual(consensus);
  expect(() => requireRules(aSpec([], { revision: 4 }))).toThrow("revision 4 has no charter");
});

it("is held up by a concern as long as it is open", () => {
  const raised = aProposal(submitted, concern);
  expect(listLastCallObstacles(raised, [])).toEqual([
    'the concern "It flickers" is open; what would clear it: A state for it.',
  ]);
  const withdrawn = aProposal(submitted, concern, { type: "withdraw-concern", by: "eve", concern: "flicker" });
  expect(listLastCallObstacles(withdrawn, [])).toEqual([]);
});

it("accepts nothing that there was no last call on", () => {
  expect(listAcceptanceObstacles(aProposal(submitted, supported), acceptance)).toEqual([
    "there was no last call on this text",
  ]);
  expect(listAcceptanceObstacles(aProposal(submitted, supported, lastCall), acceptance)).toEqual([]);
});

it("accepts at the very moment at which the last call ends", () => {
  const called = aProposal(submitted, supported, lastCall);
  expect(listAcceptanceObstacles(called, { ...acceptance, now: day(10) })).toEqual([]);
});
