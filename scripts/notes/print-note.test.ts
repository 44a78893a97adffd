import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listCandidates } from "#domain/note/candidates.ts";
import { readNote } from "#domain/note/read-note.ts";
import { toToldNote } from "#domain/note/told-note.ts";
import { printNote } from "./print-note.ts";

const people = ["Mike Rapoport", "Jason Gunthorpe", "Jason Miu"].map((name) => ({
  slug: name.toLowerCase().replace(" ", "-"),
  name,
  otherNames: [],
}));

const print = (text: string): readonly string[] => {
  const note = readNote(text);
  return printNote(toToldNote(note, listCandidates(note, { people, day: "2025-01-27" })), "2025-01-27").split("\n");
};

it("says of each sentence of the first note what it may become, and that nothing is left out", () => {
  const lines = print(readFileSync("content/meetings/2025-01-27.original.txt", "utf8"));
  expect(lines[0]).toMatch(/^read as: drawn-inline/);
  expect(lines).toContain("  752-832 Mike is planning on sending out another KHO patch series, likely this week (v4).");
  expect(lines).toContain('    = action -> action; who: mike-rapoport; due: "this week" = 2025-02-02');
  expect(lines.at(-1)).toBe("58 sentences: 36 with candidates (42), 17 background (·), 5 not understood (?)");
});

it("asks whom a name means, says what does not fit, and names passages that are a part of their sentence", () => {
  const lines = print(
    'Jason asked what it is and who wants it. Frank will send it by February 30. By "pool" we mean this.\n\nNext call on February 30. The next call on February 24 is cancelled. I will go.',
  );
  expect(lines.filter((line) => line.startsWith("    = "))).toEqual([
    '    = question -> topic; who: Jason (which one: jason-gunthorpe or jason-miu?); passage 0-22: "Jason asked what it is"',
    '    = question -> topic; who: Jason (which one: jason-gunthorpe or jason-miu?); passage 27-40: "who wants it."',
    "    = term -> term; word: pool",
    "    = next-meeting -> meeting; next: ; note: there is no February 30",
    "    = next-meeting -> meeting; next: 2025-02-24 cancelled; note: the note does not say the year; 2025 is inferred from the day of the call",
    "    = action -> action; who: I = who writes the note",
  ]);
});
