import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findPassageText } from "#domain/meeting/passage.ts";
import { listSectionBorders } from "#domain/meeting/section-borders.ts";

it("cuts a note at the lines that its author drew, counted in bytes", () => {
  const note = "Grüße,\n\n----->o-----\nFirst.\n\n----->o-----\n\n ----->o-----\nLast – of all.\n";
  expect(listSectionBorders(note).map((stretch) => findPassageText(note, stretch))).toEqual([
    ...["Grüße,", "First.", "Last – of all."],
  ]);
});

it("finds one section where no line is drawn, and none in nothing", () => {
  expect(listSectionBorders("All of it.")).toEqual([{ offset: 0, length: 10 }]);
  expect(listSectionBorders(" \n")).toEqual([]);
});

it("finds the sections that were told by hand of the first note", () => {
  const note = readFileSync("content/meetings/2025-01-27.original.txt", "utf8");
  expect(listSectionBorders(note).slice(0, 3)).toEqual([
    { offset: 0, length: 155 },
    { offset: 169, length: 569 },
    { offset: 752, length: 80 },
  ]);
});
