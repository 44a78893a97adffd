import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { compositeAsTarget } from "#domain/machine/rules/composite-as-target.ts";
import { aRecord } from "#domain/test-builders.ts";

const states = [{ id: "off" }, { id: "on" }, { id: "dim", parent: "on" }, { id: "bright", parent: "on" }];
const press = { from: "off", event: "press", kind: "forward" } as const;

it("reports a transition and an initial state that leave open which inner state is entered", () => {
  const machine = aRecord("machine", "m", { states, initial: "on", transitions: [{ ...press, to: "on" }] });
  expect(linesOf(compositeAsTarget, [machine])).toEqual([
    "machines/m /initial the initial state: `on` holds other states; name the one that is entered: dim and bright",
    "machines/m /transitions/0/to transition 1: `on` holds other states; name the one that is entered: dim and bright",
  ]);
});

it("is content with a transition to an inner state, and from a composite one", () => {
  const transitions = [
    { ...press, to: "dim" },
    { ...press, from: "on", to: "off" },
  ];
  expect(linesOf(compositeAsTarget, [aRecord("machine", "m", { states, transitions })])).toEqual([]);
});
