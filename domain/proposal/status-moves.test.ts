import { expect, it } from "vitest";
import { listConcernsAbout, listStatusMoves, type MoveContext } from "#domain/proposal/status-moves.ts";
import { aProposal, concern, submitted } from "#domain/proposal/test-builders.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";

const context = (fields: Partial<MoveContext> = {}): MoveContext => ({
  now: "2025-02-08T08:00:00.000Z",
  rules: { lastCallDays: 7 },
  findStatusSince: () => "2025-02-01T08:00:00.000Z",
  listOpenConcerns: () => [],
  ...fields,
});
const provisional = aSpec([aRecord("decision", "d", { status: "provisional" }), aRecord("topic", "t")]);
const confirmed = aSpec([aRecord("decision", "d", { status: "agreed" }), aRecord("topic", "t")]);

it("finds nothing in a register where no status moved, whatever else did", () => {
  const retitled = aSpec([aRecord("decision", "d", { status: "provisional", title: "Other" }), aRecord("topic", "t")]);
  expect(listStatusMoves(provisional, retitled, context())).toEqual([]);
});

it("reports a decision that is confirmed before its window is over, and none after", () => {
  expect(listStatusMoves(provisional, confirmed, context())).toEqual([]);
  expect(listStatusMoves(provisional, confirmed, context({ rules: { lastCallDays: 14 } }))).toEqual([
    {
      rule: "decision-status-move",
      level: "error",
      record: "decisions/d",
      path: "/status",
      message: "its window on the list is open until 2025-02-15T08:00:00.000Z; confirm it then",
    },
  ]);
});

it("asks about the record it looks at", () => {
  const findings = listStatusMoves(
    provisional,
    confirmed,
    context({ findStatusSince: () => undefined, listOpenConcerns: (record) => [`about ${record}`] }),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('"about decisions/d" about it is open'),
    expect.stringContaining("since when it is provisional"),
  ]);
});

it("asks nobody about a decision whose status did not move", () => {
  const findStatusSince = () => {
    throw new Error("it was asked");
  };
  expect(listStatusMoves(provisional, provisional, context({ findStatusSince }))).toEqual([]);
});

it("looks at where a topic comes from", () => {
  const topic = (status: "answered" | "moot") => aSpec([aRecord("topic", "t", { status, answeredBy: ["d"] })]);
  expect(listStatusMoves(topic("answered"), topic("moot"), context()).map(({ message }) => message)).toEqual([
    expect.stringContaining("does not go from answered to moot"),
  ]);
});

it("looks at new records and at topics too", () => {
  const after = aSpec([aRecord("decision", "new"), aRecord("topic", "t", { status: "moot" }), aRecord("topic", "u")]);
  expect(
    listStatusMoves(aSpec([aRecord("topic", "t")]), after, context()).map(({ rule, record }) => [rule, record]),
  ).toEqual([
    ["topic-status-move", "topics/t"],
    ["decision-status-move", "decisions/new"],
  ]);
});

it("holds the open concerns of proposals about a record against it, and an objection, once they are before the group", () => {
  const disputed: ProposedChange = {
    op: "update",
    kind: "decision",
    slug: "d",
    base: 1,
    body: aBody("decision", { status: "disputed" }),
  };
  const content = { title: "Too early", message: "It is.", changes: [disputed] };
  const edit = { type: "edit", by: "ada", content, editorial: false } as const;
  expect(listConcernsAbout([aProposal(edit)], "decisions/d")).toEqual([]);
  expect(listConcernsAbout([aProposal(submitted, edit, concern)], "decisions/d")).toEqual(["Too early", "It flickers"]);
  expect(listConcernsAbout([aProposal(submitted, concern)], "machines/light")).toEqual(["It flickers"]);
  const cleared = aProposal(submitted, concern, { type: "withdraw-concern", by: "eve", concern: "flicker" });
  expect(listConcernsAbout([cleared], "machines/light")).toEqual([]);
  expect(listConcernsAbout([aProposal(submitted, concern)], "decisions/d")).toEqual([]);
});

it("takes a proposal for no objection that retires a decision, begins one, or changes it otherwise", () => {
  const target = { kind: "decision", slug: "d" } as const;
  const others: readonly ProposedChange[] = [
    { op: "retire", ...target, base: 1 },
    { op: "create", ...target, body: aBody("decision", { status: "disputed" }) },
    { op: "update", ...target, base: 1, body: aBody("decision", { title: "Later" }) },
  ];
  for (const change of others) {
    const content = { title: "Too early", message: "It is.", changes: [change] };
    const proposal = aProposal(submitted, { type: "edit", by: "ada", content, editorial: false });
    expect(listConcernsAbout([proposal], "decisions/d"), change.op).toEqual([]);
  }
});
