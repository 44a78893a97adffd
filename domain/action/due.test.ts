import { expect, it } from "vitest";
import { toDueState } from "#domain/action/due.ts";
import { aBody } from "#domain/test-builders.ts";

const due = { text: "by then", day: "2025-01-31" };

it.each([
  ["2025-01-30", "ahead"],
  ["2025-01-31", "ahead"],
  ["2025-02-01", "overdue"],
])("is not late on the day itself: on %s it is %s", (today, state) => {
  expect(toDueState(aBody("action", { status: "open", due }), today)).toBe(state);
});

it("has no day where the note gives none, however it words that", () => {
  expect(toDueState(aBody("action", { status: "open" }), "2025-02-01")).toBe("no-day");
  expect(toDueState(aBody("action", { status: "open", due: { text: "soon" } }), "2025-02-01")).toBe("no-day");
});

it.each(["done", "deferred", "moot", "withdrawn", "unknown"] as const)("owes nothing where it is %s", (status) => {
  expect(toDueState(aBody("action", { status, due }), "2025-02-01")).toBeUndefined();
});
