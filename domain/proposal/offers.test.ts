import { expect, it } from "vitest";
import { listOffers } from "#domain/proposal/offers.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import {
  ada,
  aProposal,
  chair,
  concern,
  day,
  eve,
  lastCall,
  objected,
  submitted,
  supported,
} from "#domain/proposal/test-builders.ts";

const offers = (proposal: Proposal, viewer?: Acting, errors: readonly string[] = []) =>
  listOffers(proposal, { viewer, now: day(11), rules: { lastCallDays: 7, supportsNeeded: 1 }, errors });
const mine = (proposal: Proposal, viewer?: Acting) =>
  offers(proposal, viewer)
    .filter(({ isYours }) => isYours)
    .map(({ step }) => step);
const obstacles = (proposal: Proposal, step: string, viewer?: Acting, errors?: readonly string[]) =>
  offers(proposal, viewer, errors).find((offer) => offer.step === step)?.obstacles;

it("offers nothing to a reader without the role, and still says what may happen", () => {
  const open = aProposal(submitted);
  expect(mine(open)).toEqual([]);
  expect(mine(open, { id: "rea", role: "reader" })).toEqual([]);
  expect(offers(open).map(({ step }) => step)).toContain("start-last-call");
});

it("offers the author, a member and a chair what each may do", () => {
  const open = aProposal(submitted);
  expect(mine(open, ada)).toEqual(["edit", "take-position", "raise-concern", "comment", "withdraw"]);
  expect(mine(open, eve)).toEqual(["take-position", "raise-concern", "comment"]);
  expect(mine(open, chair)).toContain("start-last-call");
});

it("offers the end of a concern only while one is open, and to its owner", () => {
  const held = aProposal(submitted, concern);
  expect(mine(held, eve)).toContain("withdraw-concern");
  expect(mine(held, ada)).not.toContain("withdraw-concern");
  expect(mine(held, chair)).toContain("close-concern");
  const cleared = aProposal(submitted, concern, { type: "withdraw-concern", by: "eve", concern: "flicker" });
  const steps = (proposal: Proposal) => offers(proposal, chair).map(({ step }) => step);
  expect(steps(held)).toEqual(expect.arrayContaining(["withdraw-concern", "close-concern"]));
  for (const none of [cleared, aProposal(submitted)]) {
    expect(steps(none)).not.toContain("withdraw-concern");
    expect(steps(none)).not.toContain("close-concern");
  }
});

it("names what stands in the way, but not the outcome that is still to be written", () => {
  const called = aProposal(submitted, supported, objected, lastCall);
  expect(obstacles(called, "accept", chair)).toEqual([]);
  expect(obstacles(called, "accept", chair, ["states/0: wrong"])?.join()).toContain("states/0: wrong");
  const held = aProposal(submitted, concern);
  expect(obstacles(held, "start-last-call")).toEqual([expect.stringContaining("It flickers")]);
  expect(obstacles(held, "comment")).toEqual([]);
});

it("tells a chair that nobody accepts a proposal of their own", () => {
  const own = { ...aProposal(submitted, supported, lastCall), author: "chair" };
  expect(obstacles(own, "accept", chair)?.join()).toContain("their own");
  expect(obstacles(own, "accept", { id: "chair", role: "member" })).toEqual([]);
  expect(obstacles(own, "accept")).toEqual([]);
});
