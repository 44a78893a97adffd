import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { trap } from "#domain/machine/rules/trap.ts";
import { aRecord } from "#domain/test-builders.ts";

const states = [{ id: "off" }, { id: "dim" }, { id: "bright" }];
const ring = [
  { from: "off", event: "press", to: "dim", kind: "forward" },
  { from: "dim", event: "press", to: "bright", kind: "forward" },
  { from: "bright", event: "press", to: "dim", kind: "forward" },
] as const;

it("reports states that can only go round", () => {
  expect(linesOf(trap, [aRecord("machine", "m", { states, transitions: [...ring] })])).toEqual([
    "machines/m /states/1 from `dim` no path leads to an end or back to `off`; add the way out",
    "machines/m /states/2 from `bright` no path leads to an end or back to `off`; add the way out",
  ]);
});

it("is content with one way out of the ring, and leaves dead ends to another rule", () => {
  const out = { from: "bright", event: "release", to: "off", kind: "rollback" } as const;
  const open = aRecord("machine", "m", { states, transitions: [...ring, out] });
  expect(linesOf(trap, [open, aRecord("machine", "n", { transitions: [] })])).toEqual([]);
});

it("leaves a state that only leads to itself to the rule about dead ends", () => {
  const looping = aRecord("machine", "m", {
    states,
    transitions: [...ring.slice(0, 2), { from: "bright", event: "press", to: "bright", kind: "forward" }],
  });
  expect(linesOf(trap, [looping])).toEqual([]);
});

it("takes an end for a way out, also one that goes on", () => {
  const ends = [{ id: "off" }, { id: "dim" }, { id: "bright", kind: "final" as const }];
  expect(linesOf(trap, [aRecord("machine", "m", { states: ends, transitions: [...ring] })])).toEqual([]);
});
