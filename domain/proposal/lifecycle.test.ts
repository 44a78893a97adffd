import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { advance, listProposalMoves, proposalTable, type StepContext } from "#domain/proposal/lifecycle.ts";
import { toEarliestAcceptance } from "#domain/proposal/consensus.ts";
import { applyEvent, proposalStates, type Proposal } from "#domain/proposal/proposal.ts";
import { stepSchemas, type Step, type StepType } from "#domain/proposal/schema.ts";
import {
  aContent,
  ada,
  aProposal,
  bob,
  chair,
  concern,
  day,
  eve,
  lastCall,
  objected,
  submitted,
  supported,
} from "#domain/proposal/test-builders.ts";

const context = (fields: Partial<StepContext> = {}): StepContext => ({
  actor: chair,
  now: day(20),
  rules: { lastCallDays: 7, supportsNeeded: 1 },
  errors: [],
  nextRevision: 2,
  ...fields,
});
const inLastCall = aProposal(submitted, supported, lastCall);
const accept: Step = { type: "accept" };

const obstaclesOf = (proposal: Proposal, step: Step, fields: Partial<StepContext> = {}): string => {
  const result = advance(proposal, step, context(fields));
  return result.ok || result.failure.type !== "obstacles" ? "" : result.failure.messages.join("; ");
};

describe("acceptance", () => {
  it("applies all changes once the last call is over, somebody else supports, and nothing is open", () => {
    expect(advance(inLastCall, accept, context())).toEqual({
      ok: true,
      value: {
        event: { seq: 5, at: day(20), by: "chair", type: "accept", outcome: undefined, revision: 2 },
        effects: [{ type: "apply-changes", changes: inLastCall.content.changes }],
      },
    });
  });

  it.each([
    ["the last call is still open", inLastCall, { now: day(9) }, "the last call is open until 2025-02-10"],
    ["nobody supports it", aProposal(submitted, lastCall), {}, "needed: 1; there are 0"],
    ["only its author supports it", aProposal(submitted, { ...supported, by: "ada" }, lastCall), {}, "there are 0"],
    ["a concern is open", aProposal(submitted, supported, lastCall, concern), {}, 'the concern "It flickers" is open'],
    ["the checks report an error", inLastCall, { errors: ["`of` is not a state"] }, "`of` is not a state"],
    [
      "its author is the chair who accepts",
      inLastCall,
      { actor: { id: "ada", role: "chair" } as const },
      "nobody accepts a proposal of their own",
    ],
    [
      "somebody objects and no outcome says why",
      aProposal(submitted, supported, objected, lastCall),
      {},
      "needs a written outcome",
    ],
  ])("is refused where %s", (_title, proposal, fields, message) => {
    expect(obstaclesOf(proposal, accept, fields)).toContain(message);
  });

  it("goes over an objection with a written outcome, and not with a blank one", () => {
    const contested = aProposal(submitted, supported, objected, lastCall);
    expect(advance(contested, { type: "accept", outcome: "It is time." }, context()).ok).toBe(true);
    expect(obstaclesOf(contested, { type: "accept", outcome: " " })).toContain("written outcome");
  });

  it("does not count support for a text that has changed since", () => {
    const edited = aProposal(
      submitted,
      supported,
      { type: "edit", by: "ada", editorial: false, content: aContent({ scope: "x" }) },
      lastCall,
    );
    expect(obstaclesOf(edited, accept)).toContain("there are 0 for this text");
  });
});

describe("last call", () => {
  it("lasts as long as the charter says", () => {
    const result = advance(aProposal(submitted), { type: "start-last-call" }, context({ now: day(3) }));
    expect(result.ok && result.value.event).toMatchObject({ type: "start-last-call", endsAt: day(10) });
  });

  it("does not start over an open concern or an error", () => {
    expect(obstaclesOf(aProposal(submitted, concern), { type: "start-last-call" }, { errors: ["e"] })).toContain(
      "what would clear it: A state for it.",
    );
  });
});

describe("an edit that calls itself editorial", () => {
  const edit = (content: ReturnType<typeof aContent>): Step => ({ type: "edit", content, editorial: true });

  it("is taken at its word only where it changes no normative field", () => {
    expect(advance(aProposal(), edit(aContent({ summary: "Clearer." })), context({ actor: ada })).ok).toBe(true);
    expect(obstaclesOf(aProposal(), edit(aContent({ scope: "per room" })), { actor: ada })).toContain("not editorial");
  });
});

describe("a concern", () => {
  const raised = aProposal(submitted, concern);
  const withdraw: Step = { type: "withdraw-concern", concern: "flicker" };

  it("is withdrawn by its owner and by nobody else", () => {
    expect(advance(raised, withdraw, context({ actor: eve })).ok).toBe(true);
    expect(advance(raised, withdraw, context({ actor: bob }))).toEqual({
      ok: false,
      failure: { type: "not-yours", needs: "owner" },
    });
    expect(advance(raised, { ...withdraw, concern: "none" }, context({ actor: eve })).ok).toBe(false);
    const another = { ...concern, by: "bob", concern: { ...concern.concern, id: "hum" } };
    expect(
      advance(aProposal(submitted, concern, another), { ...withdraw, concern: "hum" }, context({ actor: eve })),
    ).toEqual({ ok: false, failure: { type: "not-yours", needs: "owner" } });
  });

  it("is closed by a chair with a reason, once", () => {
    const close: Step = { type: "close-concern", concern: "flicker", reason: "Abandoned." };
    expect(advance(raised, close, context()).ok).toBe(true);
    const closed = aProposal(submitted, concern, { ...close, by: "chair" });
    expect(obstaclesOf(closed, close)).toContain("was closed already; no concern is open");
    expect(obstaclesOf(raised, { ...close, concern: "noise" })).toContain(
      "there is no concern `noise`; open are `flicker`",
    );
    const two = aProposal(submitted, concern, { ...concern, concern: { ...concern.concern, id: "hum" } });
    expect(obstaclesOf(two, { ...close, concern: "noise" })).toContain("open are `flicker`, `hum`");
  });

  it("has a name of its own", () => {
    expect(obstaclesOf(raised, { type: "raise-concern", concern: concern.concern })).toContain(
      "there is a concern `flicker` already",
    );
    expect(
      advance(raised, { type: "raise-concern", concern: { ...concern.concern, id: "hum" } }, context({ actor: bob }))
        .ok,
    ).toBe(true);
  });
});

it("can be accepted at the end of its last call, or of one that would start now, and never before now", () => {
  const rules = { lastCallDays: 7 };
  expect(toEarliestAcceptance(undefined, { now: day(2), rules })).toBe(day(9));
  expect(toEarliestAcceptance(aProposal(submitted), { now: day(2), rules })).toBe(day(9));
  expect(toEarliestAcceptance(inLastCall, { now: day(2), rules })).toBe(day(10));
  expect(toEarliestAcceptance(inLastCall, { now: day(20), rules })).toBe(day(20));
});

it("answers only comments that are there", () => {
  const asked = { type: "comment", by: "bob", text: "Why?" } as const;
  const proposal = aProposal(submitted, asked, asked);
  expect(advance(proposal, { type: "comment", text: "So.", replyTo: 3 }, context({ actor: ada })).ok).toBe(true);
  expect(obstaclesOf(proposal, { type: "comment", text: "So.", replyTo: 2 })).toContain("no comment 2");
});

describe("the table", () => {
  const inState: Record<string, Proposal> = {
    draft: aProposal(),
    open: aProposal(submitted, concern),
    "changes-requested": aProposal(submitted, concern, { type: "request-changes", by: "chair", reason: "x" }),
    "last-call": aProposal(submitted, concern, lastCall),
    accepted: aProposal(submitted, lastCall, { type: "accept", by: "chair", revision: 2 }),
    rejected: aProposal(submitted, { type: "reject", by: "chair", reason: "x" }),
    withdrawn: aProposal({ type: "withdraw", by: "ada", reason: "x" }),
  };
  const steps: Record<StepType, Step> = {
    edit: { type: "edit", editorial: false, content: aContent({ scope: "y" }) },
    submit: { type: "submit" },
    "request-changes": { type: "request-changes", reason: "x" },
    "start-last-call": { type: "start-last-call" },
    "take-position": { type: "take-position", position: "support" },
    "raise-concern": { type: "raise-concern", concern: { ...concern.concern, id: "hum" } },
    "withdraw-concern": { type: "withdraw-concern", concern: "flicker" },
    "close-concern": { type: "close-concern", concern: "flicker", reason: "x" },
    comment: { type: "comment", text: "x" },
    accept,
    reject: { type: "reject", reason: "x" },
    withdraw: { type: "withdraw", reason: "x" },
  };

  it("has an arrow for each step from each state, and a second one where a change of substance leads elsewhere", () => {
    const edits = listProposalMoves().filter(({ event, from }) => event === "edit" && from === "last-call");
    expect(edits).toEqual([
      { from: "last-call", event: "edit", to: "last-call", isOnSubstance: false },
      { from: "last-call", event: "edit", to: "open", isOnSubstance: true },
    ]);
    const plain = listProposalMoves().filter(({ isOnSubstance }) => !isOnSubstance);
    expect(plain.map(({ event, from }) => [event, from])).toEqual(
      Object.entries(proposalTable).flatMap(([event, { from }]) => from.map((state) => [event, state])),
    );
  });

  it("has a step that changes nothing in the register leave it alone", () => {
    expect(advance(aProposal(), { type: "submit" }, context({ actor: ada }))).toEqual({
      ok: true,
      value: { event: { seq: 2, at: day(20), by: "ada", type: "submit" }, effects: [] },
    });
  });

  it("refuses every step from every state that it does not list, and says which it does", () => {
    for (const state of proposalStates) {
      for (const [type, { from }] of Object.entries(proposalTable)) {
        const proposal = inState[state];
        if (!proposal || from.includes(state)) continue;
        expect(proposal.state).toBe(state);
        const result = advance(proposal, steps[type as StepType], context({ actor: { id: "ada", role: "chair" } }));
        expect(result, `${type} from ${state}`).toEqual({
          ok: false,
          failure: { type: "wrong-state", state, allowed: from },
        });
      }
    }
  });

  it("lets members do what is theirs and nothing of a chair or an author", () => {
    for (const [type, { from, by }] of Object.entries(proposalTable)) {
      const proposal = inState[from[0] ?? ""];
      if (!proposal) continue;
      const result = advance(proposal, steps[type as StepType], context({ actor: bob }));
      if (by === "member") expect(result.ok, type).toBe(true);
      else expect(result, type).toEqual({ ok: false, failure: { type: "not-yours", needs: by } });
    }
  });

  it("leads where it says: each of its arrows is taken by its step, and no step leads elsewhere", () => {
    const both = { id: "ada", role: "chair" } as const;
    for (const { from, event, to, isOnSubstance } of listProposalMoves()) {
      const proposal = { ...inState[from], author: event === "accept" ? "bob" : "ada" } as Proposal;
      const clear = event === "accept" || event === "start-last-call" ? { ...proposal, concerns: [] } : proposal;
      const owned = { ...clear, concerns: clear.concerns.map((raised) => ({ ...raised, owner: "ada" })) };
      const ready = event === "accept" ? { ...owned, positions: aProposal(submitted, supported).positions } : owned;
      const edit: Step = { type: "edit", editorial: !isOnSubstance, content: aContent({ summary: "On, and off." }) };
      const step = event === "edit" ? edit : steps[event];
      const result = advance(ready, step, context({ actor: both, rules: { lastCallDays: 7, supportsNeeded: 0 } }));
      if (!result.ok) throw new Error(`${event} from ${from}: ${JSON.stringify(result.failure)}`);
      expect(applyEvent(ready, result.value.event).state, `${event} from ${from}`).toBe(to);
    }
  });

  it("reads every step it lists from outside", () => {
    for (const step of Object.values(steps))
      expect(stepSchemas[step.type].safeParse(step).success, step.type).toBe(true);
  });
});

describe("a proposal that is full", () => {
  const full = { ...aProposal(submitted, supported, concern, lastCall), length: limits.proposalEvents };

  it("takes no more words, but everything that leads to its end", () => {
    expect(obstaclesOf(full, { type: "comment", text: "And." }, { actor: bob })).toContain("has 2000 entries");
    expect(advance(full, { type: "close-concern", concern: "flicker", reason: "Gone." }, context()).ok).toBe(true);
    expect(advance(full, { type: "reject", reason: "Too long." }, context()).ok).toBe(true);
  });

  it("has no more than so many concerns open at a time", () => {
    const raised = aProposal(submitted, concern).concerns;
    const many = { ...aProposal(submitted), concerns: Array.from({ length: 50 }, () => raised).flat() };
    const another: Step = { type: "raise-concern", concern: { ...concern.concern, id: "hum" } };
    expect(obstaclesOf(many, another, { actor: bob })).toContain("50 concerns are open");
    expect(advance(many, { type: "comment", text: "Enough." }, context({ actor: bob })).ok).toBe(true);
    const ended = { ...many, concerns: many.concerns.map((one) => ({ ...one, state: "closed" as const })) };
    expect(advance(ended, another, context({ actor: bob })).ok).toBe(true);
  });
});
