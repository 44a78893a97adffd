import { expect, it } from "vitest";
import { aCorrectedMeeting } from "#domain/test-builders.ts";
import { listNotePlaces } from "#domain/search/note-places.ts";

it("has each sentence of a note once, those of a corrected one that are new, and what that corrects", () => {
  const { body } = aCorrectedMeeting("It was agreed. Zoë objected.", "It was proposed. Zoë objected.");
  expect(listNotePlaces(body).map(({ label, path, text }) => [label, path, text])).toEqual([
    ["the note", "/original", "It was agreed."],
    ["the note", "/original", "Zoë objected."],
    ["the corrected note of 2025-01-29", "/corrections/0/original", "It was proposed."],
    ["corrected notes", "/corrections/0", "Corrects it."],
  ]);
});
