import { describe, expect, it } from "vitest";
import type { Proposal } from "#domain/proposal/proposal.ts";
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
import type { Acting } from "#domain/proposal/takers.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { listWaiting, listWaitingOn } from "#domain/proposal/waiting.ts";

const charter = (supportsNeeded = 1) =>
  aRecord("charter", "group", { consensus: { lastCallDays: 7, supportsNeeded, text: "A week." } });
const register = aSpec([charter()]);
const rowsOf = (proposal: Proposal, now = day(5)) => listWaiting([proposal], { now, spec: register });
const linesOf = (proposal: Proposal, now = day(5)) =>
  rowsOf(proposal, now).map(({ on, account, to, since }) => `${since.slice(8, 10)} ${account ?? on} ${to}`);
const asked = { type: "request-changes", by: "chair", reason: "Say who presses." } as const;

describe("a proposal waits", () => {
  it.each([
    ["a draft for its author", aProposal(), day(5), ["01 ada submit it, or withdraw it"]],
    [
      "one sent back for its author",
      aProposal(submitted, asked),
      day(5),
      ["03 ada make the changes that were asked for and submit it again"],
    ],
    [
      "an open one for positions and for the last call",
      aProposal(submitted),
      day(5),
      ["02 members take a position on this text; 1 more in support is needed", "02 chair start the last call"],
    ],
    [
      "an open one with support for more positions all the same",
      aProposal(submitted, supported),
      day(5),
      ["02 members take a position on this text", "02 chair start the last call"],
    ],
    [
      "one with an open concern for who can clear it and who can withdraw it, not for a chair",
      aProposal(submitted, supported, concern),
      day(5),
      [
        "02 members take a position on this text",
        '04 ada clear the concern "It flickers": A state for it.',
        '04 eve withdraw the concern "It flickers" once it is cleared',
      ],
    ],
    [
      "one in last call for the day it ends",
      aProposal(submitted, supported, lastCall),
      day(9),
      ["04 nobody the last call ends on 2025-02-10 08:00 UTC"],
    ],
    [
      "one in last call without support for members too",
      aProposal(submitted, lastCall),
      day(9),
      [
        "03 members take a position on this text; 1 more in support is needed",
        "03 nobody the last call ends on 2025-02-10 08:00 UTC",
      ],
    ],
    [
      "one in last call for each member whose support it still needs",
      aProposal(submitted, lastCall),
      day(11),
      ["03 members take a position on this text; 1 more in support is needed"],
    ],
    [
      "one whose concern was withdrawn for nothing of that concern",
      aProposal(submitted, supported, lastCall, concern, {
        type: "withdraw-concern",
        by: "eve",
        concern: "flicker",
      }),
      day(11),
      ["10 chair accept it, or reject it with a reason"],
    ],
    [
      "one whose last call is over for a chair, since its end",
      aProposal(submitted, supported, lastCall),
      day(10),
      ["10 chair accept it, or reject it with a reason"],
    ],
    [
      "one that somebody objects to for a written outcome",
      aProposal(submitted, supported, objected, lastCall),
      day(11),
      ["10 chair accept it with a written outcome that answers the objection, or reject it with a reason"],
    ],
    [
      "one whose last call ended over a concern for that concern alone",
      aProposal(submitted, supported, lastCall, concern),
      day(11),
      [
        '05 ada clear the concern "It flickers": A state for it.',
        '05 eve withdraw the concern "It flickers" once it is cleared',
      ],
    ],
  ])("%s", (_title, proposal, now, lines) => {
    expect(linesOf(proposal, now)).toEqual(lines);
  });

  it("for nobody once it has ended", () => {
    expect(linesOf(aProposal({ type: "withdraw", by: "ada", reason: "Mine." }))).toEqual([]);
    expect(linesOf(aProposal(submitted, { type: "reject", by: "chair", reason: "No." }))).toEqual([]);
    expect(linesOf(aProposal(submitted, lastCall, { type: "accept", by: "chair", revision: 2 }))).toEqual([]);
  });

  it("for as many more in support as the charter asks for", () => {
    const rows = listWaiting([aProposal(submitted)], {
      now: day(5),
      spec: aSpec([charter(2)]),
    });
    expect(rows[0]?.to).toBe("take a position on this text; 2 more in support are needed");
  });
});

it("waits for its author alone once a record has changed under it, since the first of those changes", () => {
  const [first, second] = [
    aRecord("machine", "light", {}, { number: 2, at: day(7) }),
    aRecord("term", "kho", {}, { number: 2, at: day(6) }),
  ];
  const proposal = aProposal(submitted, supported);
  const change = { op: "update", kind: "term", slug: "kho", base: 1, body: {} } as const;
  const both = { ...proposal, content: { ...proposal.content, changes: [...proposal.content.changes, change] } };
  const lines = (one: Proposal, records: readonly AnyRecord[]) =>
    listWaiting([one], { now: day(8), spec: aSpec([charter(), ...records]) }).map(
      ({ on, to, since }) => `${since.slice(8, 10)} ${on} ${to}`,
    );
  const after = "which changed after it was written; until then it cannot be accepted";
  expect(lines(proposal, [first])).toEqual([`07 author merge it with machines/light, ${after}`]);
  expect(lines(both, [first, second])).toEqual([`06 author merge it with machines/light and 1 more, ${after}`]);
  expect(lines(both, [{ ...second, number: 1 }]).length).toBeGreaterThan(1);
});

it("lists the longest wait first, then by number", () => {
  const older = { ...aProposal(submitted, asked), id: 9 };
  const newer = { ...aProposal(submitted, supported, { ...asked, at: day(6) }), id: 3 };
  const twin = { ...older, id: 8 };
  for (const proposals of [
    [newer, older, twin],
    [twin, older, newer],
  ])
    expect(listWaiting(proposals, { now: day(9), spec: register }).map(({ proposal }) => proposal.id)).toEqual([
      8, 9, 3,
    ]);
});

describe("what waits for one account", () => {
  const member = (id: string): Acting => ({ id, role: "member" });
  const chair = (id: string): Acting => ({ id, role: "chair" });
  const wordsFor = (proposal: Proposal, account: Acting, now = day(11)) =>
    listWaitingOn(rowsOf(proposal, now), account).map(({ on }) => on);

  it("is what its author or the owner of a concern can do", () => {
    const raised = aProposal(submitted, supported, concern);
    expect(wordsFor(raised, member("ada"))).toEqual(["author"]);
    expect(wordsFor(aProposal(), member("ada"))).toEqual(["author"]);
    expect(wordsFor(raised, member("eve"))).toEqual(["members", "owner"]);
  });

  it("is a position that a member has not taken on this text", () => {
    const open = aProposal(submitted, supported);
    expect(wordsFor(open, member("bob"))).toEqual([]);
    expect(wordsFor(aProposal(submitted, supported, objected), member("bob"))).toEqual([]);
    expect(wordsFor(open, member("eve"))).toEqual(["members"]);
    expect(wordsFor(open, { ...member("rob"), role: "reader" })).toEqual([]);
    const edited = aProposal(submitted, supported, {
      type: "edit",
      by: "ada",
      editorial: false,
      content: aContent({ scope: "per room" }),
    });
    expect(wordsFor(edited, member("bob"))).toEqual(["members"]);
  });

  it("is what chairs do, but not the acceptance of their own proposal", () => {
    const over = aProposal(submitted, supported, lastCall);
    expect(wordsFor(over, chair("chair"))).toEqual(["chair"]);
    expect(wordsFor(over, member("bob"))).toEqual([]);
    expect(wordsFor(over, chair("ada"))).toEqual([]);
    expect(wordsFor(aProposal(submitted), chair("ada"))).toEqual(["chair"]);
    expect(wordsFor(over, chair("chair"), day(6))).toEqual([]);
  });
});
