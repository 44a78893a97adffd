import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { agendaOverlap } from "#domain/meeting/rules/agenda-overlap.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const note = " - vIOMMU state Please let me know";
const announcing = (...quotes: string[]) =>
  aRecord("meeting", "2025-01-27", {
    next: {
      day: "2025-02-10",
      time: "08:00",
      timeZone: "America/Los_Angeles",
      text: "next",
      agenda: quotes.map((quote, index) => ({ id: `i${index}`, text: "t", sources: [aPassage(note, quote)] })),
    },
  });

it("reports an item whose words run on into another's", () => {
  expect(linesOf(agendaOverlap, [announcing("vIOMMU state Please", "Please let me know")])).toEqual([
    "meetings/2025-01-27 /next/agenda/1/sources `i1` and `i0` rest on words that overlap in part; cite for each its own, or for both the whole",
  ]);
});

it("is content with words that touch, with items of one bullet, and with a meeting that announces nothing", () => {
  expect(linesOf(agendaOverlap, [announcing("vIOMMU state", "vIOMMU state")])).toEqual([]);
  expect(linesOf(agendaOverlap, [announcing("vIOMMU state ", "Please"), aRecord("meeting", "m")])).toEqual([]);
});
