import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { originalDoesNotMatch } from "#domain/meeting/rules/original-does-not-match.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { aMeetingWithNote, aRecord } from "#domain/test-builders.ts";

const meeting = aMeetingWithNote("Zoë agreed.");
const withOriginal = (original: Partial<ReturnType<typeof toOriginal>>) => ({
  ...meeting,
  body: { ...meeting.body, original: { ...toOriginal("Zoë agreed."), ...original } },
});

it("reports a hash and a size that are not those of the text", () => {
  expect(linesOf(originalDoesNotMatch, [withOriginal({ text: "Zoë did not agree." })])).toEqual([
    expect.stringContaining("meetings/2025-01-27 /original/sha256 is not the hash of the text, which is "),
    "meetings/2025-01-27 /original/bytes is not the size of the text, which has 19 bytes",
  ]);
});

it("reports the same of the mail that a note was read from", () => {
  const received = toReceived("message/rfc822", new TextEncoder().encode("Subject: x"));
  const kept = { ...meeting, body: { ...meeting.body, received } };
  expect(linesOf(originalDoesNotMatch, [kept])).toEqual([]);
  const stated = { ...meeting, body: { ...meeting.body, received: { ...received, bytes: 3 } } };
  expect(linesOf(originalDoesNotMatch, [stated])).toEqual([
    "meetings/2025-01-27 /received/bytes is not the number of the bytes, which is 10",
  ]);
});

it("is content with a true one, and with a meeting whose note is not kept", () => {
  expect(linesOf(originalDoesNotMatch, [meeting])).toEqual([]);
  expect(linesOf(originalDoesNotMatch, [aRecord("meeting", "2025-01-27")])).toEqual([]);
});
