import { expect, it } from "vitest";
import { quotesCorrectedNote } from "#domain/check/rules/quotes-corrected-note.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { aCorrectedMeeting, aPassage, aRecord } from "#domain/test-builders.ts";

const note = "It was agreed to keep it. Zoë agreed. Nobody asked.";
const corrected = "It was proposed to keep it. Zoë agreed.";
const meeting = aCorrectedMeeting(note, corrected);
const citing = (...sources: readonly ReturnType<typeof aPassage>[]) =>
  aRecord("decision", "d", { sources: [...sources] });

it("reports what rests on a sentence that a correction words otherwise, with the words it has now", () => {
  expect(linesOf(quotesCorrectedNote, [meeting, citing(aPassage(note, "keep it."))])).toEqual([
    "decisions/d /sources/0 rests on a sentence of the note of 2025-01-27 that its correction of 2025-01-29 words as “It was proposed to keep it.”; see whether it still holds, and quote that",
  ]);
});

it("reports what rests on a sentence that a correction leaves out", () => {
  expect(linesOf(quotesCorrectedNote, [meeting, citing(aPassage(note, "Nobody asked."))])[0]).toContain(
    "that its correction of 2025-01-29 leaves out",
  );
});

it("is content with a sentence that stands as it was, and with one of the corrected note itself", () => {
  const own = [aPassage(note, "Zoë agreed."), aPassage(corrected, "It was proposed to keep it.")];
  expect(linesOf(quotesCorrectedNote, [meeting, citing(...own)])).toEqual([]);
});

it("holds each passage against the newest note, whichever of the older ones it quotes", () => {
  const again = aRecord("meeting", "2025-01-27", {
    ...meeting.body,
    corrections: [
      ...(meeting.body.corrections ?? []),
      { day: "2025-02-01", text: "Once more.", original: toOriginal(note), sections: [], sources: [] },
    ],
  });
  expect(
    linesOf(quotesCorrectedNote, [again, citing(aPassage(corrected, "It was proposed to keep it."))])[0],
  ).toContain("that its correction of 2025-02-01 words as “It was agreed to keep it.”");
});
