import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { parentCycle } from "#domain/machine/rules/parent-cycle.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports states that are inside each other", () => {
  const states = [{ id: "off" }, { id: "on", parent: "dim" }, { id: "dim", parent: "on" }];
  expect(linesOf(parentCycle, [aRecord("machine", "m", { states })])).toEqual([
    "machines/m /states/1/parent `on` is inside `dim` is inside `on`; one parent must go",
  ]);
});

it("is content with a chain of parents", () => {
  const states = [{ id: "off" }, { id: "on", parent: "off" }, { id: "dim", parent: "on" }];
  expect(linesOf(parentCycle, [aRecord("machine", "m", { states })])).toEqual([]);
});
