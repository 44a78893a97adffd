import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { rollbackAfterNoReturn } from "#domain/machine/rules/rollback-after-no-return.ts";
import { aRecord } from "#domain/test-builders.ts";

const states = [{ id: "off" }, { id: "warm" }, { id: "on" }];
const forward = [
  { from: "off", event: "press", to: "warm", kind: "forward" },
  { from: "warm", event: "press", to: "on", kind: "forward" },
] as const;
const withLast = (kind: "forward" | "rollback", from: string) =>
  aRecord("machine", "m", {
    states,
    pointOfNoReturn: "on",
    transitions: [...forward, { from, event: "release", to: "off", kind }],
  });

it("reports a rollback from the point to what came before", () => {
  expect(linesOf(rollbackAfterNoReturn, [withLast("rollback", "on")])).toEqual([
    "machines/m /transitions/2/kind transition 3 is a rollback from `on` to `off`, across the point of no return `on`; declare the point later, or call it forward where a new round begins",
  ]);
});

it("is content with a rollback before the point, and with a new round after it", () => {
  expect(linesOf(rollbackAfterNoReturn, [withLast("rollback", "warm")])).toEqual([]);
  expect(linesOf(rollbackAfterNoReturn, [withLast("forward", "on")])).toEqual([]);
});
