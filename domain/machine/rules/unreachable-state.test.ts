import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { unreachableState } from "#domain/machine/rules/unreachable-state.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a state that only has ways out, and every state only it leads to", () => {
  const machine = aRecord("machine", "m", {
    states: [{ id: "off" }, { id: "island" }, { id: "beach" }],
    transitions: [
      { from: "island", event: "press", to: "beach", kind: "forward" },
      { from: "beach", event: "press", to: "off", kind: "forward" },
    ],
  });
  expect(linesOf(unreachableState, [machine])).toEqual([
    "machines/m /states/1 no path leads from `off` to `island`; add the transition that enters it, or remove the state",
    "machines/m /states/2 no path leads from `off` to `beach`; add the transition that enters it, or remove the state",
  ]);
});

it("counts a composite as reached by any state inside it, and what it leads to as well", () => {
  const machine = aRecord("machine", "m", {
    states: [
      { id: "off" },
      { id: "on" },
      { id: "dim", parent: "on" },
      { id: "bright", parent: "on" },
      { id: "broken", kind: "error" },
    ],
    transitions: [
      { from: "off", event: "press", to: "dim", kind: "forward" },
      { from: "on", event: "release", to: "broken", kind: "failure" },
    ],
  });
  expect(linesOf(unreachableState, [machine])).toEqual([
    "machines/m /states/3 no path leads from `off` to `bright`; add the transition that enters it, or remove the state",
  ]);
});

it("leaves a missing initial state to another rule", () => {
  expect(linesOf(unreachableState, [aRecord("machine", "m", { initial: "gone" })])).toEqual([]);
});
