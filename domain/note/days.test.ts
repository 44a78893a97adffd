import { describe, expect, it } from "vitest";
import { findDayAfter, findMailedCallDay, findNaming, findCallDay, toLongDay } from "#domain/note/days.ts";

describe("the day of a note", () => {
  it.each([
    ["Notes from the call on Monday, January 27, 2025. Thanks!", "2025-01-27"],
    ["Notes of 27 January 2025; again, Jan 27, 2025.", "2025-01-27"],
    ["Meeting 2025-01-27", "2025-01-27"],
    ["The call that happened on Monday, January 27.", undefined],
    ["From January 27, 2025, to February 10, 2025.", undefined],
    ["On Tuesday, January 27, 2025.", undefined],
    ["On February 30, 2025.", undefined],
    ["May 2025 was warm.", undefined],
    ["", undefined],
    ["Notes from Monday, January 27, 2025.\n\nMike sends it by February 7, 2025.", "2025-01-27"],
    ["Next call: February 10, 2025.\n\nIt was held on January 27, 2025.", "2025-01-27"],
    ["Next call: February 10, 2025.\n\nMike sends it by February 7, 2025.", undefined],
    ["Notes of January 27, 2025, and of February 10, 2025.", undefined],
  ])("of “%s” is %s", (text, day) => {
    expect(findCallDay(text)).toBe(day);
  });

  it("is named also where the year is not said", () => {
    expect(findNaming("It happened on Monday, January 27.", "2025-01-27")?.year).toBeUndefined();
    expect(findNaming("It happened on Monday, January 27.", "2026-01-27")).toBeUndefined();
    expect(toLongDay("2025-01-07")).toBe("January 7, 2025");
  });
});

describe("the day of a note that was mailed on 2026-01-06", () => {
  it.each([
    ["Notes from the call on Monday, January 5.", "2026-01-05", true],
    ["Notes from the call on Monday, December 29. Thanks!", "2025-12-29", true],
    ["Notes from the call on January 7.", "2026-01-07", true],
    ["Notes from the call on Monday, January 5, 2026.", "2026-01-05", false],
    ["Notes from the call on January 5.\n\nNext call is on January 19, 2026.", "2026-01-05", true],
    ["We met.\n\nIt was on December 29, 2025, that we did.", "2025-12-29", false],
  ])("of “%s” is %s", (text, day, isYearInferred) => {
    expect(findMailedCallDay(text, "2026-01-06")).toEqual({ day, isYearInferred });
  });

  it.each([
    "Notes from the call on Tuesday, January 5.",
    "Notes from the calls on January 5 and December 29.",
    "Notes from the call on March 2.",
    "Notes from the call on March 2, 2026.",
    "We met.\n\nNext call is on January 19, 2026.",
    "Notes from the call.",
  ])("is not guessed from “%s”", (text) => {
    expect(findMailedCallDay(text, "2026-01-06")).toBeUndefined();
  });
});

it.each([
  ["Next is Monday, February 10, at 8.", "2025-01-27", "2025-02-10"],
  ["Next is January 12.", "2025-12-29", "2026-01-12"],
  ["Next is Tuesday, February 10.", "2025-01-27", undefined],
  ["Next is in two weeks.", "2025-01-27", undefined],
])("the next meeting of “%s”, told on %s, is %s", (text, after, day) => {
  expect(findDayAfter(text, after)).toBe(day);
});

it("takes the line above what an answer quotes for no day of a call", () => {
  const answer = "On Tue, Oct 6, 2026, Ada Example wrote:\n> It was agreed.\n\nIt was not.\n";
  const wrapped = "On Tue, Oct 6, 2026 at 9:12 AM Ada Example\n<ada@example.org> wrote:\n> It was agreed.\n";
  for (const text of [answer, wrapped]) {
    expect(findCallDay(text)).toBeUndefined();
    expect(findMailedCallDay(text, "2026-10-07")).toBeUndefined();
  }
});
