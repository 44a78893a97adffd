import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { compositionOfItself } from "#domain/machine/rules/composition-of-itself.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";

it("finds the part that is the whole", () => {
  const both = machineRecord("both", aComposition({ x: ["one"], y: ["both"] }));
  expect(linesOf(compositionOfItself, [both])).toEqual([
    "machines/both /composes/1/machine part `y` is this composition itself; name a machine that has states of its own",
  ]);
});
