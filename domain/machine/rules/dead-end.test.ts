import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { deadEnd } from "#domain/machine/rules/dead-end.ts";
import { aRecord } from "#domain/test-builders.ts";

const press = { event: "press", kind: "forward" } as const;

it("reports a normal state with no way out, a loop on itself being none", () => {
  const machine = aRecord("machine", "m", {
    transitions: [
      { from: "off", to: "on", ...press },
      { from: "on", to: "on", ...press },
    ],
  });
  expect(linesOf(deadEnd, [machine])).toEqual([
    "machines/m /states/1 nothing leads out of `on`; give it kind final or error, or the transition that is missing",
  ]);
});

it("is content with final and error states, and with a way out of the state around", () => {
  const machine = aRecord("machine", "m", {
    states: [
      { id: "off" },
      { id: "on" },
      { id: "dim", parent: "on" },
      { id: "done", kind: "final" },
      { id: "broken", kind: "error" },
    ],
    transitions: [
      { from: "off", to: "dim", ...press },
      { from: "on", to: "done", ...press },
    ],
  });
  expect(linesOf(deadEnd, [machine])).toEqual([]);
});
