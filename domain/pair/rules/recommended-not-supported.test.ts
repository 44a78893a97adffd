import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { recommendedNotSupported } from "#domain/pair/rules/recommended-not-supported.ts";
import { aRecord } from "#domain/test-builders.ts";

const recommended = (verdict: "yes" | "no") => ({ verdict, by: "lab", text: "It ran for a month." });

it("reports a recommendation of a pair that nobody declared supported", () => {
  const records = [aRecord("pair", "a", { standing: "not-intended", recommended: recommended("yes") })];
  expect(linesOf(recommendedNotSupported, records)).toEqual([
    "pairs/a /recommended/verdict is yes, but the pair is not intended; a recommendation makes no standing",
  ]);
});

it("is content with advice against it, and with a recommendation of a supported one", () => {
  const records = [
    aRecord("pair", "a", { recommended: recommended("no") }),
    aRecord("pair", "b", { standing: "supported", recommended: recommended("yes") }),
    aRecord("pair", "c"),
  ];
  expect(linesOf(recommendedNotSupported, records)).toEqual([]);
});
