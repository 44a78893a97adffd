import { expect, it } from "vitest";
import {
  findCorrectionChange,
  findMark,
  findNewest,
  findOriginal,
  listCorrectionFaults,
  listOriginals,
} from "#domain/meeting/originals.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { aCorrectedMeeting, aMeetingWithNote, aRecord } from "#domain/test-builders.ts";

const { body } = aCorrectedMeeting("It was agreed.", "It was not agreed.");
const [first, second] = [toOriginal("It was agreed."), toOriginal("It was not agreed.")];
const [correction] = body.corrections ?? [];

it("lists the first note and then the corrected ones, each by its hash and its place in the record", () => {
  expect(listOriginals(body).map(({ path, original }) => [path, original])).toEqual([
    ["/original", first],
    ["/corrections/0/original", second],
  ]);
  expect(findOriginal(body, second.sha256.slice(0, 12))?.original).toEqual(second);
  expect(findOriginal(body, toOriginal("other").sha256)).toBeUndefined();
  expect(findNewest(body)?.original).toEqual(second);
  expect(listOriginals(aRecord("meeting", "2025-01-27").body)).toEqual([]);
});

it("leaves the addresses of the first note as they were before anybody corrected it", () => {
  expect(findMark(body, first.sha256)).toBeUndefined();
  expect(findMark(body, second.sha256)).toBe(second.sha256.slice(0, 12));
  expect(findMark(undefined, second.sha256)).toBeUndefined();
});

it("takes corrections behind those that were accepted, and none in their place", () => {
  const later = { ...body, corrections: [...(body.corrections ?? []), { original: toOriginal("Once more.") }] };
  expect(findCorrectionChange(body, later)).toBeUndefined();
  expect(findCorrectionChange(aMeetingWithNote("A.").body, body)).toBeUndefined();
  for (const after of [{}, { corrections: [] }, { corrections: later.corrections.toReversed() }])
    expect(findCorrectionChange(body, after)).toMatch(/^has another text or mail at place 1, .*never changes/);
});

it("keeps the mail that a corrected note came in as it came", () => {
  const received = toReceived("message/rfc822", new TextEncoder().encode("From: a@example.org"));
  const kept = { corrections: [{ original: second, received }] };
  expect(findCorrectionChange(kept, { corrections: [{ original: second }] })).toMatch(/another text or mail/);
  expect(findCorrectionChange(kept, kept)).toBeUndefined();
});

it("reports a correction that is the note itself, one that came twice, and one of no note", () => {
  if (!correction) throw new Error("has no correction");
  expect(listCorrectionFaults(body)).toEqual([]);
  const same = { ...correction, original: first };
  expect(listCorrectionFaults({ ...body, corrections: [same] })).toMatchObject([
    { path: "/corrections/0/original", message: expect.stringContaining("the same text as `/original`") as unknown },
  ]);
  expect(listCorrectionFaults({ ...body, corrections: [correction, correction] })).toMatchObject([
    { path: "/corrections/1/original" },
  ]);
  expect(listCorrectionFaults({ ...body, original: undefined })).toMatchObject([{ path: "/corrections" }]);
});
