import { describe, expect, it } from "vitest";
import { isClosed, toProposal, toProposalHash } from "#domain/proposal/proposal.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import {
  aContent,
  aProposal,
  concern,
  day,
  lastCall,
  objected,
  submitted,
  supported,
} from "#domain/proposal/test-builders.ts";

const rewritten = { type: "edit", by: "ada", editorial: false, content: aContent({ scope: "per room" }) } as const;
const reworded = { type: "edit", by: "ada", editorial: true, content: aContent({ summary: "On, and off." }) } as const;

describe("a proposal's state", () => {
  it("is a draft until it is submitted", () => {
    expect(aProposal().state).toBe("draft");
    expect(aProposal(submitted)).toMatchObject({ state: "open", since: day(2), author: "ada", length: 2 });
  });

  it("goes back to its author and comes again", () => {
    const asked = aProposal(submitted, lastCall, { type: "request-changes", by: "chair", reason: "Say who presses." });
    expect(asked).toMatchObject({ state: "changes-requested", outcome: "Say who presses.", lastCallEndsAt: undefined });
    const again = aProposal(submitted, { type: "request-changes", by: "chair", reason: "x" }, submitted);
    expect(again).toMatchObject({ state: "open", outcome: undefined });
  });

  it("ends in one of three ways, each with its words", () => {
    const accepted = aProposal(submitted, lastCall, { type: "accept", by: "chair", outcome: "Done.", revision: 2 });
    expect(accepted).toMatchObject({ state: "accepted", outcome: "Done.", revision: 2 });
    expect(aProposal(submitted, { type: "reject", by: "chair", reason: "No." })).toMatchObject({
      state: "rejected",
      outcome: "No.",
    });
    expect(aProposal({ type: "withdraw", by: "ada", reason: "Mine." })).toMatchObject({
      state: "withdrawn",
      outcome: "Mine.",
    });
    expect([accepted.state, "rejected", "withdrawn", "open"].map((state) => isClosed(state as never))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("a position", () => {
  it("speaks about the text as it was, and is outdated once the text changes in substance", () => {
    const before = aProposal(submitted, supported);
    const after = aProposal(submitted, supported, rewritten);
    expect(before.positions).toMatchObject([{ by: "bob", isOutdated: false, contentHash: before.contentHash }]);
    expect(after.positions).toMatchObject([{ by: "bob", isOutdated: true, contentHash: before.contentHash }]);
    expect(after.contentHash).not.toBe(before.contentHash);
  });

  it("survives an editorial edit, and an edit of the title alone", () => {
    expect(aProposal(submitted, supported, reworded).positions[0]?.isOutdated).toBe(false);
    const retitled = { ...rewritten, content: { ...aContent(), title: "Lamp" } };
    expect(aProposal(submitted, supported, retitled).positions[0]?.isOutdated).toBe(false);
  });

  it("is replaced by a newer one of the same person and stands beside the others", () => {
    const proposal = aProposal(submitted, supported, objected, { ...supported, position: "abstain" });
    expect(proposal.positions.map(({ by, position }) => [by, position])).toEqual([
      ["bob", "abstain"],
      ["eve", "object"],
    ]);
  });
});

describe("a last call", () => {
  it("ends when the text changes in substance, and goes on over an editorial edit", () => {
    expect(aProposal(submitted, lastCall)).toMatchObject({ state: "last-call", lastCallEndsAt: day(10) });
    expect(aProposal(submitted, lastCall, rewritten)).toMatchObject({ state: "open", lastCallEndsAt: undefined });
    expect(aProposal(submitted, lastCall, reworded)).toMatchObject({ state: "last-call", lastCallEndsAt: day(10) });
  });
});

describe("a concern", () => {
  it("has an owner and what would clear it, and stays on record when it ends", () => {
    expect(aProposal(submitted, concern).concerns).toMatchObject([
      { id: "flicker", owner: "eve", state: "open", clears: "A state for it." },
    ]);
    const withdrawn = aProposal(submitted, concern, {
      type: "withdraw-concern",
      by: "eve",
      concern: "flicker",
      text: "Fixed.",
    });
    expect(withdrawn.concerns).toMatchObject([{ state: "withdrawn", reason: "Fixed." }]);
    const closed = aProposal(submitted, concern, {
      type: "close-concern",
      by: "chair",
      concern: "flicker",
      reason: "Gone.",
    });
    expect(closed.concerns).toMatchObject([{ state: "closed", reason: "Gone." }]);
  });

  it("stays open where another one ends", () => {
    const another = { ...concern, concern: { ...concern.concern, id: "hum" } };
    const proposal = aProposal(submitted, concern, another, {
      type: "withdraw-concern",
      by: "eve",
      concern: "flicker",
    });
    expect(proposal.concerns.map(({ id, state }) => [id, state])).toEqual([
      ["flicker", "withdrawn"],
      ["hum", "open"],
    ]);
  });
});

it("is told from another by its changes, and by the exceptions it proposes where it proposes any", () => {
  const plain = aContent();
  const exceptions = [{ rule: "stuck", record: "machines/light", reason: "Not yet.", until: "2025-03-01" }];
  expect(toProposalHash({ ...plain, title: "Other" })).toBe(toProposalHash(plain));
  expect(toProposalHash(plain)).toBe(toContentHash(plain.changes as unknown as Json));
  expect(toProposalHash({ ...plain, exceptions })).not.toBe(toProposalHash(plain));
  expect(toProposalHash({ ...plain, exceptions })).not.toBe(toProposalHash({ ...plain, exceptions: [] }));
  expect(toProposalHash({ ...plain, exceptions })).not.toBe(
    toProposalHash({ ...aContent({ scope: "x" }), exceptions }),
  );
});

it("keeps comments in order, with where they stand and what they answer", () => {
  const on = { record: "machines/light", path: "/states/0" };
  const proposal = aProposal(
    submitted,
    { type: "comment", by: "bob", text: "Why?", on },
    { type: "comment", by: "ada", text: "So.", replyTo: 3 },
  );
  expect(proposal.comments).toMatchObject([
    { seq: 3, text: "Why?", on },
    { seq: 4, text: "So.", replyTo: 3 },
  ]);
});

it("cannot be made from a history that does not start with a draft, or drafts twice", () => {
  expect(() => toProposal(7, [{ type: "submit", by: "ada", seq: 1, at: day(1) }])).toThrow(
    "does not start with a draft",
  );
  expect(() => toProposal(7, [])).toThrow("proposal 7 does not start with a draft");
  expect(() => aProposal({ type: "draft", by: "ada", content: aContent() })).toThrow("drafted twice");
});
