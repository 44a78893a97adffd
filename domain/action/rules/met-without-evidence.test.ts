import { expect, it } from "vitest";
import { metWithoutEvidence } from "#domain/action/rules/met-without-evidence.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const source = { type: "url", url: "https://example.org/", certainty: "read" } as const;

it("reports a condition that is met and rests on nothing, while the milestone is open, too", () => {
  const acceptance = [{ text: "The VM survives." }, { text: "The device, too.", met: { text: "Shown." } }];
  expect(linesOf(metWithoutEvidence, [aRecord("action", "a", { status: "open", acceptance })])).toEqual([
    "actions/a /acceptance/1/met is recorded as met, but names no source that says so; add it, or leave the condition open",
  ]);
});

it("is content with one source, and with a condition that nobody met", () => {
  const acceptance = [{ text: "The VM survives.", met: { text: "Shown.", sources: [source] } }, { text: "Else." }];
  expect(linesOf(metWithoutEvidence, [aRecord("action", "a", { acceptance })])).toEqual([]);
});
