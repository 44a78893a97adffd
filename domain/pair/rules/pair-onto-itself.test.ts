import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pairOntoItself } from "#domain/pair/rules/pair-onto-itself.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a pair from a kernel to itself", () => {
  expect(linesOf(pairOntoItself, [aRecord("pair", "p", { from: "6.12", to: "6.12" })])).toEqual([
    "pairs/p /to leads from 6.12 to itself; name the kernel it leads to",
  ]);
});

it("is content with a way back, which is a pair of its own", () => {
  expect(linesOf(pairOntoItself, [aRecord("pair", "p", { from: "6.13", to: "6.12" })])).toEqual([]);
});
