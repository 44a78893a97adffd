import { describe, expect, it } from "vitest";
import {
  decisionTable,
  listDecisionMoveObstacles,
  UNRECORDED,
  type DecisionWindow,
} from "#domain/decision/lifecycle.ts";
import { decisionStatuses, type Decision } from "#domain/decision/schema.ts";
import { aBody, aPassage } from "#domain/test-builders.ts";

const note = "It was acknowledged. It was agreed. It was agreed again.";
const acknowledged = aPassage(note, "It was acknowledged", { stance: "acknowledgement" });
const agreed = aPassage(note, "It was agreed");
const again = aPassage(note, "It was agreed again");
const letter = { type: "document", title: "A letter", certainty: "read" } as const;
const reason = { text: "Too early." };

const decision = (status: Decision["status"], fields: Parameters<typeof aBody<"decision">>[1] = {}) =>
  aBody("decision", { status, ...fields });
const complete = (status: Decision["status"]) =>
  decision(status, { sources: [letter, acknowledged, agreed, again], reason, supersededBy: ["other"] });

const over: DecisionWindow = {
  since: "2025-02-01T08:00:00.000Z",
  now: "2025-02-08T08:00:00.000Z",
  days: 7,
  openConcerns: [],
};
const move = (before: Decision | undefined, after: Decision, window: Partial<DecisionWindow> = {}) =>
  listDecisionMoveObstacles(before, after, { ...over, ...window });

describe("the table of decisions", () => {
  const froms = [UNRECORDED, ...decisionStatuses] as const;
  const isListed = (from: string, to: string) => decisionTable.some((row) => row.from === from && row.to === to);

  it("lets every move it lists happen where nothing is missing, and no other", () => {
    for (const from of froms)
      for (const to of decisionStatuses) {
        const before = from === UNRECORDED ? undefined : decision(from);
        const found = move(before, complete(to));
        expect(found.length === 0, `${from} to ${to}: ${found.join()}`).toBe(from === to || isListed(from, to));
      }
  });

  it("names each step from a status once", () => {
    const steps = decisionTable.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(steps).size).toBe(steps.length);
  });

  it("never reaches agreed but through a window", () => {
    expect(decisionTable.filter(({ to }) => to === "agreed").map(({ from, needs }) => [from, needs])).toEqual([
      ["provisional", ["window"]],
    ]);
  });
});

describe("a move off the table", () => {
  it("is refused with the moves there are", () => {
    expect(move(undefined, complete("agreed"))).toEqual([
      "a decision does not start as agreed; it starts as proposed, acknowledged or provisional",
    ]);
    expect(move(decision("proposed"), complete("agreed"))).toEqual([
      "a decision does not go from proposed to agreed; from proposed it goes to acknowledged, provisional, rejected or withdrawn",
    ]);
    expect(move(decision("rejected"), complete("proposed"))).toEqual([
      "a decision that is rejected stays so; write a new one",
    ]);
  });
});

describe("a decision agreed in a call", () => {
  it("rests on a passage that says so; an acknowledgement needs less", () => {
    const sources = [letter, acknowledged];
    expect(move(undefined, decision("provisional", { sources }))).toEqual([
      "no passage says that it was agreed; cite the sentence that does, with that stance",
    ]);
    expect(move(undefined, decision("acknowledged", { sources }))).toEqual([]);
    expect(move(undefined, decision("acknowledged", { sources: [agreed] }))).toEqual([]);
    expect(move(undefined, decision("acknowledged", { sources: [letter] }))[0]).toContain("was acknowledged");
  });

  it("is confirmed when its window has passed, and not before", () => {
    const [before, after] = [decision("provisional"), decision("agreed")];
    expect(move(before, after)).toEqual([]);
    expect(move(before, after, { now: "2025-02-08T07:59:59.000Z" })).toEqual([
      "its window on the list is open until 2025-02-08T08:00:00.000Z; confirm it then",
    ]);
    expect(move(before, after, { since: undefined })).toEqual([
      "nothing says since when it is provisional, so its window has not begun",
    ]);
    expect(move(before, after, { openConcerns: ["It flickers"] })).toEqual([
      'the concern "It flickers" about it is open; it is confirmed once none is',
    ]);
  });
});

describe("an objection", () => {
  it("is written down, anew for each", () => {
    const line = "is disputed, so `reason` must say why, and say it anew where an older reason stands there";
    expect(move(decision("provisional"), decision("disputed"))).toEqual([line]);
    expect(move(decision("agreed", { reason }), decision("disputed", { reason }))).toEqual([line]);
    expect(move(decision("agreed", { reason }), decision("disputed", { reason: { text: "Too late." } }))).toEqual([]);
  });

  it("is settled by a later agreement, not by the one it was raised against", () => {
    const before = decision("disputed", { sources: [letter, agreed] });
    expect(move(before, decision("provisional", { sources: [letter, agreed] }))[0]).toContain("a later call");
    expect(move(before, decision("provisional", { sources: [letter, agreed, again] }))).toEqual([]);
  });
});

it("names what takes the place of a superseded decision", () => {
  expect(move(decision("agreed"), decision("superseded"))).toEqual([
    "is superseded, so `supersededBy` must name what takes its place",
  ]);
});

it("asks nothing of a version that leaves the status as it is", () => {
  expect(move(decision("disputed"), decision("disputed", { title: "Other" }))).toEqual([]);
});
