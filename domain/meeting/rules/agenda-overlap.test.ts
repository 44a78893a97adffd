import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { agendaOverlap } from "#domain/meeting/rules/agenda-overlap.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const note = " - vIOMMU state Please let me know";
const cited = (quote: string, meeting = "2025-01-27") => aPassage(note, quote, { meeting });
const announcing = (...quotes: string[]) => announcingAll(...quotes.map((quote) => [cited(quote)]));
const announcingAll = (...items: ReturnType<typeof cited>[][]) =>
  aRecord("meeting", "2025-01-27", {
    next: {
      day: "2025-02-10",
      time: "08:00",
      timeZone: "America/Los_Angeles",
      text: "next",
      agenda: items.map((sources, index) => ({ id: `i${index}`, text: "t", sources })),
    },
  });

it("reports an item whose words run on into another's", () => {
  expect(linesOf(agendaOverlap, [announcing("vIOMMU state Please", "Please let me know")])).toEqual([
    "meetings/2025-01-27 /next/agenda/1/sources `i1` and `i0` rest on words that overlap in part; cite for each its own, or for both the whole",
  ]);
});

it.each([
  ["begin alike and end otherwise", [cited("Please let")], [cited("Please let me")]],
  ["are as long and begin otherwise", [cited("Please let")], [cited("lease let ")]],
  ["overlap in one of several places", [cited("vIOMMU"), cited("Please let")], [cited("know"), cited("let me")]],
])("reports words that %s, in either order", (_title, one, other) => {
  expect(linesOf(agendaOverlap, [announcingAll(one, other)])).toHaveLength(1);
  expect(linesOf(agendaOverlap, [announcingAll(other, one)])).toHaveLength(1);
});

it("is content with the same places of two notes, and with words that come one after the other", () => {
  expect(linesOf(agendaOverlap, [announcingAll([cited("Please let")], [cited("let me", "2025-02-10")])])).toEqual([]);
  expect(linesOf(agendaOverlap, [announcing("Please", "vIOMMU state ")])).toEqual([]);
  expect(linesOf(agendaOverlap, [announcing("know", "vIOMMU")])).toEqual([]);
  expect(linesOf(agendaOverlap, [announcing("vIOMMU", "know")])).toEqual([]);
});

it("is content with words that touch, with items of one bullet, and with a meeting that announces nothing", () => {
  expect(linesOf(agendaOverlap, [announcing("vIOMMU state", "vIOMMU state")])).toEqual([]);
  expect(linesOf(agendaOverlap, [announcing("vIOMMU state ", "Please"), aRecord("meeting", "m")])).toEqual([]);
});
