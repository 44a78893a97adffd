import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { duplicatePair } from "#domain/pair/rules/duplicate-pair.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports each of two records of the same step", () => {
  expect(linesOf(duplicatePair, [aRecord("pair", "a"), aRecord("pair", "b")])).toEqual([
    "pairs/a  leads from 6.12 to 6.13, as `pairs/b` does; keep one of them",
    "pairs/b  leads from 6.12 to 6.13, as `pairs/a` does; keep one of them",
  ]);
});

it("tells apart what the baseline and each downstream hold of one step", () => {
  const held = (slug: string, downstream: string) => aRecord("pair", slug, { downstream });
  expect(linesOf(duplicatePair, [aRecord("pair", "a"), held("b", "cloud"), held("c", "distribution")])).toEqual([]);
  expect(linesOf(duplicatePair, [held("b", "cloud"), held("c", "cloud")])).toHaveLength(2);
});

it("tells the two directions apart", () => {
  expect(linesOf(duplicatePair, [aRecord("pair", "a"), aRecord("pair", "b", { from: "6.13", to: "6.12" })])).toEqual(
    [],
  );
});
