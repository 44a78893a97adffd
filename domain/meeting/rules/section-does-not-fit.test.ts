import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { sectionDoesNotFit } from "#domain/meeting/rules/section-does-not-fit.ts";
import { aMeetingWithNote, aRecord } from "#domain/test-builders.ts";

const section = (number: number, offset: number, length: number) => ({ number, title: "t", offset, length });
const cut = (...sections: ReturnType<typeof section>[]) => {
  const { original } = aMeetingWithNote("Zoë --- Ada").body;
  return aRecord("meeting", "2025-01-27", { original, sections });
};

it("reports a section that ends inside a character, lies outside or overlaps the one before", () => {
  expect(linesOf(sectionDoesNotFit, [cut(section(0, 0, 3), section(1, 2, 99))])).toEqual([
    "meetings/2025-01-27 /sections/0 cuts a character or lies outside the note, which has 12 bytes",
    "meetings/2025-01-27 /sections/1 cuts a character or lies outside the note, which has 12 bytes",
    "meetings/2025-01-27 /sections/1/offset is 2, but the section before ends at 3; begin there or later",
  ]);
});

it("reports sections of a note that is not kept", () => {
  const [line] = linesOf(sectionDoesNotFit, [aRecord("meeting", "m", { sections: [section(0, 0, 1)] })]);
  expect(line).toBe("meetings/m /sections/0 is cut from a note that is not kept here; leave the sections out");
});

it("is content with sections that touch, and with separators between them", () => {
  expect(linesOf(sectionDoesNotFit, [cut(section(0, 0, 4), section(1, 4, 1), section(2, 9, 3))])).toEqual([]);
});

it("looks at the sections of a corrected note, too", () => {
  const { original } = aMeetingWithNote("Zoë --- Ada").body;
  if (!original) throw new Error("it has a note");
  const corrections = [{ day: "2025-01-29", text: "Again.", original, sections: [section(0, 0, 99)] }];
  const record = aRecord("meeting", "2025-01-27", { original, corrections });
  expect(linesOf(sectionDoesNotFit, [record])).toEqual([
    "meetings/2025-01-27 /corrections/0/sections/0 cuts a character or lies outside the note, which has 12 bytes",
  ]);
});
