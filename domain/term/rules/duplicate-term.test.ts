import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import { duplicateTerm } from "#domain/term/rules/duplicate-term.ts";

const freeze = aRecord("term", "freeze", { title: "Freeze", scope: "LUO" });

it("reports a word that another term of the same scope claims, in whatever case", () => {
  expect(
    linesOf(duplicateTerm, [freeze, aRecord("term", "hold", { title: "Hold", synonyms: ["freeze"], scope: "LUO" })]),
  ).toEqual([
    "terms/hold /synonyms/0 `freeze` leads to `terms/freeze` already; give each a scope, or make one of them a competing meaning",
  ]);
});

it("reports a title that another term has", () => {
  expect(linesOf(duplicateTerm, [freeze, aRecord("term", "hold", { title: "freeze", scope: "LUO" })])).toEqual([
    expect.stringContaining("terms/hold /title `freeze` leads to `terms/freeze` already"),
  ]);
});

it("reports a word that one term lists twice", () => {
  expect(linesOf(duplicateTerm, [aRecord("term", "kho", { title: "KHO", synonyms: ["KHO"] })])).toEqual([
    "terms/kho /synonyms/0 `KHO` is listed twice; once is enough",
  ]);
});

it("is content with the same word in another scope, and in a term that was superseded", () => {
  const records = [
    freeze,
    aRecord("term", "freeze-all", { title: "Freeze" }),
    aRecord("term", "old", { title: "Freeze", scope: "LUO", standing: "superseded" }),
  ];
  expect(linesOf(duplicateTerm, records)).toEqual([]);
});
