import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { decisionWithoutPassage } from "#domain/decision/rules/decision-without-passage.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const url = { type: "url", url: "https://example.org/", certainty: "read" } as const;

it("reports a decision that names only an address", () => {
  expect(linesOf(decisionWithoutPassage, [aRecord("decision", "d", { sources: [url] })])).toEqual([
    "decisions/d /sources rests on no passage of a meeting note; add the sentence that states it",
  ]);
});

it("is content with one passage among other sources", () => {
  const sources = [url, aPassage("agreed", "agreed")];
  expect(linesOf(decisionWithoutPassage, [aRecord("decision", "d", { sources })])).toEqual([]);
});
