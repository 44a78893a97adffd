import { expect, it } from "vitest";
import { listReachable, listReaching } from "#domain/machine/graph.ts";

const edges = [
  { from: "a", to: "b" },
  { from: "b", to: "c" },
  { from: "b", to: "d" },
  { from: "c", to: "a" },
];

it("reaches over any number of steps, round rings too", () => {
  expect([...listReachable(edges, ["c"])]).toEqual(["c", "a", "b", "d"]);
});

it("reaches a state at which it stops, and nothing behind it", () => {
  expect([...listReachable(edges, ["a"], new Set(["b"]))]).toEqual(["a", "b"]);
});

it("finds what leads to a goal", () => {
  expect([...listReaching(edges, ["a"])]).toEqual(["a", "c", "b"]);
  expect([...listReaching(edges, ["d"], new Set(["c"]))]).toEqual(["d", "b", "a"]);
});
