import { expect, it } from "vitest";
import { findRules, listAcceptanceObstacles, listLastCallObstacles, requireRules } from "#domain/proposal/consensus.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aContent, aProposal, concern, day, lastCall, submitted, supported } from "#domain/proposal/test-builders.ts";
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

it("takes the short track where nothing but what was said and done is recorded, and the charter has one", () => {
  const facts = { lastCallDays: 2, supportsNeeded: 0 };
  const long = { lastCallDays: 7, supportsNeeded: 1, text: "A week.", sources: [] };
  const spec = aSpec([aRecord("charter", "group", { consensus: { ...long, facts } })]);
  const change = (kind: KindName, op: "create" | "retire" = "create"): ProposedChange =>
    op === "create" ? { op, kind, slug: "new", body: {} } : { op, kind, slug: "old", base: 1 };
  const rulesOf = (...changes: readonly ProposedChange[]) => findRules(spec, { ...aContent(), changes: [...changes] });
  expect(rulesOf(change("meeting"), change("topic"), change("action"), change("person"))).toEqual(facts);
  for (const kind of ["decision", "machine", "pair", "term", "component", "kernel", "charter"] as const)
    expect(rulesOf(change("meeting"), change(kind))).toMatchObject(long);
  expect(rulesOf(change("meeting", "retire"))).toMatchObject(long);
  expect(findRules(spec, { ...aContent(), changes: [change("meeting")], exceptions: [] })).toMatchObject(long);
  const without = aSpec([aRecord("charter", "group", { consensus: long })]);
  expect(findRules(without, { ...aContent(), changes: [change("meeting")] })).toEqual(long);
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
