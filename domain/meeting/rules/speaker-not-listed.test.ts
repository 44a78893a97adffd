import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { speakerNotListed } from "#domain/meeting/rules/speaker-not-listed.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const meeting = aRecord("meeting", "2025-01-27", { people: ["ada"] });
const citing = (...speakers: (string | undefined)[]) =>
  aRecord("decision", "d", {
    sources: speakers.map((speaker) => aPassage("yes", "yes", speaker === undefined ? {} : { speaker })),
  });

it("reports a speaker whom the meeting does not list", () => {
  expect(linesOf(speakerNotListed, [meeting, citing("ada", "eve")])).toEqual([
    "decisions/d /sources/1/speaker `eve` is not among the people of `meetings/2025-01-27`; add them there, or name another speaker",
  ]);
});

it("is content with listed speakers and passages without one, and leaves a missing meeting to another rule", () => {
  expect(linesOf(speakerNotListed, [meeting, citing("ada", undefined)])).toEqual([]);
  expect(linesOf(speakerNotListed, [citing("eve")])).toEqual([]);
});
