import { expect, it } from "vitest";
import { listCycles } from "#domain/check/cycle.ts";

const cyclesOf = (links: Record<string, string[]>) => listCycles(Object.keys(links), (node) => links[node] ?? []);

it("finds a cycle once, wherever the walk enters it", () => {
  expect(cyclesOf({ x: ["a"], a: ["b"], b: ["c"], c: ["a"] })).toEqual([["a", "b", "c"]]);
  expect(cyclesOf({ x: ["a", "b"], b: ["a"], a: ["a"] })).toEqual([["a"]]);
});

it("finds a node that leads to itself", () => {
  expect(cyclesOf({ a: ["a"] })).toEqual([["a"]]);
});

it("finds none where two ways lead to the same node", () => {
  expect(cyclesOf({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
});
