import { describe, expect, it } from "vitest";
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";

const forward = { kind: "forward" } as const;
const toNested = (): Machine =>
  aBody("machine", {
    initial: "off",
    states: [{ id: "off" }, { id: "on" }, { id: "dim", parent: "on" }, { id: "bright", parent: "on" }],
    transitions: [
      { from: "off", event: "press", to: "dim", ...forward },
      { from: "on", event: "release", to: "off", ...forward },
      { from: "dim", event: "press", to: "bright", ...forward },
      { from: "bright", event: "release", to: "dim", guard: "the lamp is hot", ...forward },
      { from: "dim", event: "release", to: "dim", ...forward },
    ],
  });
const edgesOf = (machine: Machine) =>
  flatten(machine).transitions.map(({ from, to, index }) => `${index} ${from} ${to}`);

describe("a machine without its composites", () => {
  it("keeps the innermost states", () => {
    expect(flatten(toNested()).states.map(({ id }) => id)).toEqual(["off", "dim", "bright"]);
  });

  it("gives inner states the transitions of the state around them, unless one takes the event without a guard", () => {
    expect(edgesOf(toNested())).toEqual(["0 off dim", "2 dim bright", "4 dim dim", "3 bright dim", "1 bright off"]);
  });

  it("takes a transition to a composite as one to each state inside", () => {
    const nested = toNested();
    const machine = { ...nested, initial: "on", transitions: [{ ...nested.transitions[0]!, to: "on" }] };
    expect(edgesOf(machine)).toEqual(["0 off dim", "0 off bright"]);
    expect(flatten(machine).initial).toEqual(["dim", "bright"]);
  });

  it("drops what leads to no state", () => {
    const nested = toNested();
    const machine = { ...nested, initial: "gone", transitions: [{ ...nested.transitions[0]!, to: "gone" }] };
    expect([edgesOf(machine), flatten(machine).initial]).toEqual([[], []]);
  });

  it("starts nowhere where the machine does not say in which state it does", () => {
    const { initial: _, ...nested } = toNested();
    expect(flatten(nested).initial).toEqual([]);
  });

  it("is made once for a body, however often it is asked for", () => {
    const nested = toNested();
    expect(flatten(nested)).toBe(flatten(nested));
  });
});
