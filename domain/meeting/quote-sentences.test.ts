import { expect, it } from "vitest";
import { listNotes } from "#domain/meeting/note.ts";
import { toQuote } from "#domain/meeting/quote-sentences.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { aMeetingWithNote, aSpec } from "#domain/test-builders.ts";

const note = "Ann asked. Bob agreed. Nobody spoke up.";
const meeting = "2025-01-27";
const quote = (slug: string, ...stretches: readonly (readonly [offset: number, length: number])[]) =>
  toQuote(
    listNotes(aSpec([aMeetingWithNote(note)])),
    slug,
    stretches.map(([offset, length]) => ({ offset, length })),
  );

it("goes from the first byte that was chosen to the last, in whatever order they were", () => {
  expect(quote(meeting, [11, 11], [0, 10])).toEqual({
    ok: true,
    value: { meeting, offset: 0, length: 22, quote: "Ann asked. Bob agreed.", sha256: toSha256(note) },
  });
});

it("counts its length from its own first byte", () => {
  expect(quote(meeting, [11, 11])).toMatchObject({ ok: true, value: { offset: 11, length: 11, quote: "Bob agreed." } });
});

it.each([
  ["/meeting", "names no meeting whose note is kept here", () => quote("2025-02-03", [0, 10])],
  ["/stretch", "check the sentence to quote, or the first and the last of several", () => quote(meeting)],
  ["/stretch", "is no stretch of this note", () => quote(meeting, [30, 90])],
  ["/stretch", "quotes 90010 bytes; at most 4000 fit here", () => quote(meeting, [0, 10], [90_000, 10])],
  ["/stretch", "is no stretch of this note", () => quote(meeting, [0, 4_000])],
])("is refused at %s, which says: %s", (path, message, aQuote) => {
  expect(aQuote()).toEqual({ ok: false, failure: { path, message } });
});
