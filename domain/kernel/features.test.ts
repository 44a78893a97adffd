import { describe, expect, it } from "vitest";
import { findFeature, isDescribed, listAdded, listDropped, switchOn } from "#domain/kernel/features.ts";
import { aBody } from "#domain/test-builders.ts";

const kernel = aBody("kernel", {
  features: [
    {
      name: "Seals",
      text: "Memory stays sealed.",
      requires: ["blocks"],
      adds: [{ component: "memfd", formats: ["memfd-v2"] }],
    },
    { name: "blocks", text: "Written in blocks.", requires: ["seals", "gone"], drops: ["memfd-v1"] },
    { name: "quiet", text: "Says less.", adds: [], drops: [] },
    { name: "loud", text: "Says more.", adds: [] },
    { text: "A remark." },
  ],
});
const namesOf = (...names: readonly string[]) => {
  const { features, strange } = switchOn(kernel, names);
  return [features.map(({ name }) => name), strange];
};

describe("features of a kernel", () => {
  it("are found by their name, however it is written", () => {
    expect(findFeature(kernel, " SEALS ")?.text).toBe("Memory stays sealed.");
    expect(findFeature(kernel, "")).toBeUndefined();
  });

  it("are switched on with all that they require, each once and through a circle", () => {
    expect(namesOf("seals", "Seals")).toEqual([["Seals", "blocks"], ["gone"]]);
    expect(namesOf("quiet")).toEqual([["quiet"], []]);
    expect(namesOf("warp")).toEqual([[], ["warp"]]);
    expect(namesOf()).toEqual([[], []]);
  });

  it("add formats, and drop others", () => {
    const { features } = switchOn(kernel, ["seals"]);
    expect(["memfd", "luo"].map((component) => listAdded(component, features))).toEqual([["memfd-v2"], []]);
    expect([...listDropped(features)]).toEqual(["memfd-v1"]);
  });

  it("are described where somebody says both what they add and what they drop, if only that it is nothing", () => {
    const described = ["seals", "blocks", "quiet", "loud", "warp"].map((name) => isDescribed(kernel, name));
    expect(described).toEqual([false, false, true, false, false]);
  });
});
