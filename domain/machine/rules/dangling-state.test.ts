import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { danglingState } from "#domain/machine/rules/dangling-state.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports each name that is no state, and what would be right", () => {
  const machine = aRecord("machine", "m", {
    initial: "of",
    pointOfNoReturn: "gone",
    states: [{ id: "off" }, { id: "on", parent: "lit" }],
    transitions: [{ from: "offf", event: "press", to: "dimmed", kind: "forward" }],
    rejections: [{ state: "un", event: "press", result: "-EINVAL" }],
  });
  expect(linesOf(danglingState, [machine])).toEqual([
    "machines/m /initial the initial state `of` is not a state; did you mean `off`?",
    "machines/m /pointOfNoReturn the point of no return `gone` is not a state; the states are off and on",
    "machines/m /states/1/parent state `on`: its parent `lit` is not a state; the states are off and on",
    "machines/m /transitions/0/from transition 1: source `offf` is not a state; did you mean `off`?",
    "machines/m /transitions/0/to transition 1: target `dimmed` is not a state; the states are off and on",
    "machines/m /rejections/0/state rejection 1: `un` is not a state; did you mean `on`?",
  ]);
});

it("is content where all names are states", () => {
  const rejections = [{ state: "on", event: "press", result: "-EBUSY" }];
  expect(linesOf(danglingState, [aRecord("machine", "m", { pointOfNoReturn: "on", rejections })])).toEqual([]);
});
