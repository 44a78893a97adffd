import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { compositionOfCompositions } from "#domain/machine/rules/composition-of-compositions.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("names the parts of the part, to be taken instead", () => {
  const two = machineRecord("two", aComposition({ x: ["lamp"], y: ["bell"] }));
  const all = machineRecord("all", aComposition({ a: ["lamp"], b: ["two"], c: ["all"], d: ["gone"] }));
  expect(linesOf(compositionOfCompositions, [aRecord("machine", "lamp"), two, all])).toEqual([
    "machines/all /composes/1/machine part `b` is made of machines itself; name its parts here instead: `lamp` and `bell`",
  ]);
});
