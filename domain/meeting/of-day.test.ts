import { expect, it } from "vitest";
import { listClosed, listDue, listPromised, listScheduled } from "#domain/meeting/of-day.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const day = "2025-02-10";

it("has each topic of the day once, also where two people suggested it", () => {
  const twice = aRecord("topic", "twice", { schedule: [1, 2].map((text) => ({ day, text: `Suggestion ${text}.` })) });
  const moved = aRecord("topic", "moved", { schedule: ["2025-01-27", day].map((on) => ({ day: on, text: "It." })) });
  const other = aRecord("topic", "other", { schedule: [{ day: "2025-01-27", text: "It." }] });
  expect(listScheduled([twice, moved, other], day)).toEqual([twice, moved]);
});

it("has the actions that are due on the day, and none without a day", () => {
  const due = aRecord("action", "due", { due: { day, text: "By the next call." } });
  const vague = aRecord("action", "vague", { due: { text: "Soon." } });
  expect(listDue([due, vague, aRecord("action", "none")], day)).toEqual([due]);
  expect(listDue([due, vague], "2025-02-11")).toEqual([]);
});

it("has the actions that were promised at the meeting itself, whenever they are due", () => {
  const here = aRecord("action", "here", { meeting: "2025-02-10", due: { day: "2025-03-01", text: "In March." } });
  expect(listPromised([aRecord("action", "before"), here], "2025-02-10")).toEqual([here]);
  expect(listPromised([here], "2025-02-24")).toEqual([]);
});

it("has the actions that its note closed, and none that it only speaks of", () => {
  const outcome = [{ text: "Sent.", sources: [aPassage("Sent.", "Sent.", { meeting: "2025-02-10" })] }];
  const closed = aRecord("action", "closed", { status: "done", outcome });
  const open = aRecord("action", "open", { status: "open", outcome });
  expect(listClosed([closed, open, aRecord("action", "other", { status: "done" })], "2025-02-10")).toEqual([closed]);
  expect(listClosed([closed], "2025-01-27")).toEqual([]);
});
