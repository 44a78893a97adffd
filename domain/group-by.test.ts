import { expect, it } from "vitest";
import { groupBy } from "#domain/group-by.ts";

it("keeps the order of what is grouped, and of the keys as each is met first", () => {
  const groups = groupBy(["bat", "ant", "bee", "ape"], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ["b", ["bat", "bee"]],
    ["a", ["ant", "ape"]],
  ]);
});

it("makes no group of nothing", () => {
  expect(groupBy([], String).size).toBe(0);
});
