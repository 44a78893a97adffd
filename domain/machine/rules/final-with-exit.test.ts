import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { finalWithExit } from "#domain/machine/rules/final-with-exit.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a transition out of a final state", () => {
  const states = [{ id: "off" }, { id: "on", kind: "final" }] as const;
  expect(linesOf(finalWithExit, [aRecord("machine", "m", { states: [...states] })])).toEqual([
    "machines/m /transitions/1/from transition 2 leads from `on` to `off`, but `on` is final; make the state normal, or remove the transition",
  ]);
});

it("lets an error state be left, for errors can be mended", () => {
  const states = [{ id: "off" }, { id: "on", kind: "error" }] as const;
  expect(linesOf(finalWithExit, [aRecord("machine", "m", { states: [...states] })])).toEqual([]);
});
