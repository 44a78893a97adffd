import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { riskTwice } from "#domain/pair/rules/risk-twice.ts";
import { aRecord } from "#domain/test-builders.ts";

const risk = (name: string) => ({ name, message: "It may be lost.", condition: "Where it is used." });

it("reports a name that a pair gives to two risks", () => {
  expect(linesOf(riskTwice, [aRecord("pair", "a", { risks: [risk("leak"), risk("loss"), risk("leak")] })])).toEqual([
    "pairs/a /risks/2/name `leak` is named a second time; give it a name of its own",
  ]);
});

it("is content with one name in two pairs", () => {
  expect(
    linesOf(
      riskTwice,
      ["a", "b"].map((slug) => aRecord("pair", slug, { risks: [risk("leak")] })),
    ),
  ).toEqual([]);
});
