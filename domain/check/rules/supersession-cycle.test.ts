import { expect, it } from "vitest";
import { supersessionCycle } from "#domain/check/rules/supersession-cycle.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports records that replace each other in a ring", () => {
  const records = [aRecord("term", "a", { supersededBy: ["b"] }), aRecord("term", "b", { supersededBy: ["a"] })];
  expect(linesOf(supersessionCycle, records)).toEqual([
    "terms/a /supersededBy `terms/a` is replaced by `terms/b` is replaced by `terms/a`; one of these steps must go",
  ]);
});

it("is content with a chain, and leaves an end that is missing to another rule", () => {
  const records = [
    aRecord("term", "a", { supersededBy: ["b", "c"] }),
    aRecord("term", "b", { supersededBy: ["c"] }),
    aRecord("term", "c", { supersededBy: ["gone"] }),
  ];
  expect(linesOf(supersessionCycle, records)).toEqual([]);
});
