import { expect, it } from "vitest";
import { findDue } from "#domain/note/due.ts";

// A Wednesday.
const calendar = { day: "2025-03-12", next: "2025-03-24" };

it.each([
  ["send it by Friday", "by Friday", "2025-03-14"],
  ["send it by Wednesday", "by Wednesday", "2025-03-19"],
  ["send it by next Friday", "by next Friday", undefined],
  ["send it this week", "this week", "2025-03-16"],
  ["send it next week.", "next week", "2025-03-23"],
  ["send it by the end of the month", "by the end of the month", "2025-03-31"],
  ["send it next month", "next month", "2025-04-30"],
  ["send it by the end of February", "by the end of February", "2026-02-28"],
  ["send it before the end of the year", "before the end of the year", "2025-12-31"],
  ["send it tomorrow", "tomorrow", "2025-03-13"],
  ["send it today", "today", "2025-03-12"],
  ["send it in two weeks", "in two weeks", "2025-03-26"],
  ["send it within 10 days", "within 10 days", "2025-03-22"],
  ["this week, otherwise a week or two from now", "this week, otherwise a week or two from now", "2025-03-26"],
  ["send it before the next meeting", "before the next meeting", "2025-03-24"],
  ["send it by March 20", "by March 20", "2025-03-20"],
  ["send it on 2 April", "on 2 April", "2025-04-02"],
  ["send it before 6.16-rc1", "before 6.16-rc1", undefined],
])("“%s” is due “%s”, which is %s", (text, said, day) => {
  expect(findDue(text, calendar)).toEqual({ text: said, ...(day !== undefined && { day }) });
});

it("is none where nothing says by when", () => {
  expect(findDue("send it to the week's organiser", calendar)).toBeUndefined();
});

it("has no day where the words name one that does not exist", () => {
  expect(findDue("send it by February 30", calendar)).toEqual({
    text: "by February 30",
    finding: "no day after 2025-03-12 is called so",
  });
});

it("has no day before a next meeting that nobody knows", () => {
  expect(findDue("send it before the next call", { day: "2025-03-12" })).toEqual({ text: "before the next call" });
});
