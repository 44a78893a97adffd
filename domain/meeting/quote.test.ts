import { expect, it } from "vitest";
import { toQuote } from "#domain/meeting/quote.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { aMeetingWithNote, aSpec } from "#domain/test-builders.ts";

const note = "Ann asked. Bob agreed. Nobody spoke up.";
const meeting = "2025-01-27";
const quote = (slug: string, ...stretches: readonly (readonly [offset: number, length: number])[]) =>
  toQuote(
    aSpec([aMeetingWithNote(note)]),
    slug,
    stretches.map(([offset, length]) => ({ offset, length })),
  );

it("goes from the first byte that was chosen to the last, in whatever order they were", () => {
  expect(quote(meeting, [11, 11], [0, 10])).toEqual({
    ok: true,
    value: { meeting, offset: 0, length: 22, quote: "Ann asked. Bob agreed.", sha256: toSha256(note) },
  });
});

it.each([
  ["/meeting", "no meeting", quote("2025-02-03", [0, 10])],
  ["/stretch", "check the sentence", quote(meeting)],
  ["/stretch", "is no stretch", quote(meeting, [30, 90])],
  ["/stretch", "at most", quote(meeting, [0, 10], [90_000, 10])],
])("is refused at %s, which says: %s", (path, message, refused) => {
  expect(refused).toMatchObject({ ok: false, failure: { path, message: expect.stringContaining(message) as string } });
});
