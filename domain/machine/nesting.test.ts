import { describe, expect, it } from "vitest";
import { countFlatTransitions, listAncestors } from "#domain/machine/nesting.ts";
import { aBody } from "#domain/test-builders.ts";

describe("the states around a state", () => {
  const byId = (states: { id: string; parent?: string }[]) =>
    new Map(aBody("machine", { states }).states.map((state) => [state.id, state]));

  it("are listed from the nearest", () => {
    const states = byId([{ id: "a" }, { id: "b", parent: "a" }, { id: "c", parent: "b" }]);
    expect(listAncestors("c", states)).toEqual(["b", "a"]);
  });

  it("end where parents form a ring, or name no state", () => {
    expect(
      listAncestors(
        "a",
        byId([
          { id: "a", parent: "b" },
          { id: "b", parent: "a" },
        ]),
      ),
    ).toEqual(["b"]);
    expect(
      listAncestors(
        "c",
        byId([
          { id: "a", parent: "b" },
          { id: "b", parent: "a" },
          { id: "c", parent: "a" },
        ]),
      ),
    ).toEqual(["a", "b"]);
    expect(listAncestors("a", byId([{ id: "a", parent: "gone" }]))).toEqual([]);
    expect(listAncestors("gone", byId([{ id: "a" }]))).toEqual([]);
  });
});

it("a transition between composite states stands for one of each state inside to each", () => {
  const states = [
    { id: "on" },
    { id: "dim", parent: "on" },
    { id: "bright", parent: "on" },
    { id: "off" },
    { id: "ring", parent: "ring" },
  ];
  const count = (from: string, to: string) => countFlatTransitions(states, [{ from, to }]);
  expect([count("on", "on"), count("on", "off"), count("dim", "on"), count("ring", "gone")]).toEqual([4, 2, 2, 0]);
  expect(count("ring", "ring")).toBe(1);
  expect(
    countFlatTransitions(states, [
      { from: "on", to: "off" },
      { from: "off", to: "on" },
    ]),
  ).toBe(4);
});
