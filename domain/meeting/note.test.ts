import { expect, it } from "vitest";
import { listNotes } from "#domain/meeting/note.ts";
import { aMeetingWithNote, aRecord, aSpec } from "#domain/test-builders.ts";

it("lists the notes that the register keeps, the newest first, and no meeting without one", () => {
  const first = aMeetingWithNote("One.");
  const later = { ...aMeetingWithNote("Two."), slug: "2025-02-10" };
  const spec = aSpec([first, later, aRecord("meeting", "2025-02-24")]);
  expect([...listNotes(spec)].map(([slug, { text }]) => [slug, text])).toEqual([
    ["2025-02-10", "Two."],
    ["2025-01-27", "One."],
  ]);
});
