import { describe, expect, it } from "vitest";
import { countMost, listPartEvents, listParts, toWhole } from "#domain/machine/state-space/composition.ts";
import { aComposition, aMachine } from "#domain/machine/property/test-builders.ts";
import type { Machine } from "#domain/machine/schema.ts";

const toMachines = () => ({
  lamp: aMachine("off on", [
    ["off", "press", "on"],
    ["on", "press", "off"],
    ["on", "burn", "off"],
  ]),
  bell: aMachine("quiet", [["quiet", "ring", "quiet"]]),
});
const toFind = () => {
  const machines: Readonly<Record<string, Machine>> = toMachines();
  return (slug: string) => machines[slug];
};

describe("the parts of a composition", () => {
  it("are those that are in the register, with what it calls their events", () => {
    const composition = aComposition({ x: ["lamp", { press: "ring" }], y: ["gone"], z: ["bell"] });
    expect(
      listParts(composition, toFind()).map(({ part, eventNames }) => [part.id, Object.fromEntries(eventNames)]),
    ).toEqual([
      ["x", { press: "ring" }],
      ["z", {}],
    ]);
  });

  it("have each event once, under the name that the composition has for it", () => {
    const [part] = aComposition({ x: ["lamp", { press: "burn" }], y: ["bell"] }).composes;
    expect(listPartEvents(part!, toMachines().lamp)).toEqual(["burn"]);
    expect(listPartEvents({ ...part!, events: [] }, toMachines().lamp)).toEqual(["press", "burn"]);
  });

  it("keep it from being put together where one is missing, or is made of machines itself", () => {
    const both = aComposition({ x: ["lamp"], y: ["bell"] });
    expect(toWhole(aComposition({ x: ["lamp"], y: ["gone"] }), toFind())).toEqual({
      ok: false,
      failure: "its part `y` is not in the register",
    });
    expect(
      toWhole(aComposition({ x: ["lamp"], y: ["both"] }), (slug) => (slug === "both" ? both : toFind()(slug))),
    ).toEqual({
      ok: false,
      failure: "its part `y` is made of machines itself",
    });
  });
});

it("a machine has at the most its states and steps, and a composition those of its parts times one another", () => {
  expect(countMost(toMachines().lamp, toFind())).toBe(5);
  expect(countMost(aComposition({ x: ["lamp"], y: ["bell"], z: ["lamp"], gone: ["gone"] }), toFind())).toBe(50);
});
