import { expect, it } from "vitest";
import { passageDoesNotMatch } from "#domain/check/rules/passage-does-not-match.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { aCorrectedMeeting, aMeetingWithNote, aPassage, aRecord } from "#domain/test-builders.ts";

const note = "Zoë agreed. Ada agreed.";
const meeting = aMeetingWithNote(note);
const citing = (source: ReturnType<typeof aPassage>) => aRecord("decision", "d", { sources: [source] });

it("reports a quote that stands elsewhere, and where", () => {
  expect(linesOf(passageDoesNotMatch, [meeting, citing(aPassage(note, "Ada", { offset: 0 }))])).toEqual([
    "decisions/d /sources/0 bytes 0 to 3 of the note of 2025-01-27 cut through a character or lie outside the note; the quote stands at offset 13, length 3",
  ]);
  const [line] = linesOf(passageDoesNotMatch, [meeting, citing(aPassage(note, "agreed", { offset: 0, length: 2 }))]);
  expect(line).toContain('read "Zo"; the quote stands at offset 5, length 6 or offset 17, length 6');
});

it("reports a quote that stands nowhere", () => {
  const [line] = linesOf(passageDoesNotMatch, [meeting, citing(aPassage(note, "Ada", { quote: "Eve" }))]);
  expect(line).toContain('read "Ada"; the quote stands nowhere in the note');
});

it("reports a passage of another text, and of a meeting whose note is not kept", () => {
  expect(linesOf(passageDoesNotMatch, [meeting, citing(aPassage("other", "other"))])).toEqual([
    `decisions/d /sources/0/sha256 the note of 2025-01-27 has the hash ${toSha256(note)}; the passage was cut from another text`,
  ]);
  expect(linesOf(passageDoesNotMatch, [aRecord("meeting", "2025-01-27"), citing(aPassage(note, "Ada"))])[0]).toContain(
    "the original of `meetings/2025-01-27` is not kept here",
  );
});

it("is content with exact bytes after a character of two bytes, and leaves a missing meeting to another rule", () => {
  expect(linesOf(passageDoesNotMatch, [meeting, citing(aPassage(note, "Ada agreed"))])).toEqual([]);
  expect(linesOf(passageDoesNotMatch, [citing(aPassage(note, "Ada"))])).toEqual([]);
});

it("finds the original that a passage quotes by its hash, and tells of all where it is none of them", () => {
  const corrected = "Zoë agreed. Ada did not agree.";
  const both = aCorrectedMeeting(note, corrected);
  const quoted = [aPassage(note, "Ada agreed."), aPassage(corrected, "Ada did not agree.")];
  expect(quoted.flatMap((source) => linesOf(passageDoesNotMatch, [both, citing(source)]))).toEqual([]);
  expect(linesOf(passageDoesNotMatch, [both, citing(aPassage("other", "other"))])[0]).toContain(
    `has the hash ${toSha256(note)} and corrected the hash ${toSha256(corrected)};`,
  );
});
