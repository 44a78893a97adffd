import { expect, it } from "vitest";
import { actionOverdue } from "#domain/action/rules/action-overdue.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const due = { text: "this week", day: "2025-01-31" };

it("reports an open action after its day", () => {
  expect(linesOf(actionOverdue, [aRecord("action", "a", { status: "open", due })], "2025-02-01")).toEqual([
    "actions/a /due/day was due on 2025-01-31 and is still open; record what came of it, or that nobody knows",
  ]);
});

it("is content on the day itself, and with an action that is done or has no day", () => {
  const records = [
    aRecord("action", "a", { status: "open", due }),
    aRecord("action", "b", { status: "done", due: { ...due, day: "2025-01-01" } }),
    aRecord("action", "c", { status: "open", due: { text: "soon" } }),
    aRecord("action", "d", { status: "open" }),
  ];
  expect(linesOf(actionOverdue, records, "2025-01-31")).toEqual([]);
});
