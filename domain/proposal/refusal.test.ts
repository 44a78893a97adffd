import { expect, it } from "vitest";
import { advance, type StepRefusal } from "#domain/proposal/lifecycle.ts";
import { listRefusalMessages, toStateWords } from "#domain/proposal/refusal.ts";
import type { Step } from "#domain/proposal/schema.ts";
import { aProposal, bob, concern, submitted } from "#domain/proposal/test-builders.ts";

const refusalOf = (step: Step, proposal = aProposal()): readonly string[] => {
  const result = advance(proposal, step, {
    actor: bob,
    now: "2025-02-20T08:00:00.000Z",
    rules: { lastCallDays: 7, supportsNeeded: 1 },
    errors: [],
    nextRevision: 2,
  });
  return result.ok ? [] : listRefusalMessages(result.failure, step.type);
};

it("says where the proposal stands and where it would have to", () => {
  expect(refusalOf({ type: "accept" })).toEqual([
    "this proposal is a draft, so it cannot be accepted; that takes one that is in last call",
  ]);
  expect(refusalOf({ type: "take-position", position: "support" })).toEqual([
    "this proposal is a draft, so it cannot take positions; that takes one that is open, sent back for changes or in last call",
  ]);
});

it("says whose step it is", () => {
  expect(refusalOf({ type: "submit" })).toEqual(["only its author can do this"]);
  expect(refusalOf({ type: "start-last-call" }, aProposal(submitted))).toEqual(["only a chair can do this"]);
  expect(refusalOf({ type: "withdraw-concern", concern: "flicker" }, aProposal(submitted, concern))).toEqual([
    "only the person who raised the concern can withdraw it; a chair can close it with a reason",
  ]);
});

it("hands obstacles on as they are", () => {
  const refusal: StepRefusal = { type: "obstacles", messages: ["the last call is open"] };
  expect(listRefusalMessages(refusal, "accept")).toEqual(["the last call is open"]);
});

it("has words for every state", () => {
  expect(toStateWords("changes-requested")).toBe("sent back for changes");
});
