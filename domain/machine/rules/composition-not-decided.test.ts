import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { compositionNotDecided } from "#domain/machine/rules/composition-not-decided.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("says why it is not known whether a composition comes to a stop", () => {
  const lamp = aRecord("machine", "lamp");
  const lamps = machineRecord("lamps", aComposition({ x: ["lamp"], y: ["gone"] }));
  const fine = machineRecord("fine", aComposition({ x: ["lamp"], y: ["lamp", { press: "push" }] }));
  expect(linesOf(compositionNotDecided, [lamp, lamps, fine])).toEqual([
    "machines/lamps /composes whether it can come to a stop is not decided, because its part `y` is not in the register",
  ]);
});
