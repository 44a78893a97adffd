import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { undeclaredEvent } from "#domain/machine/rules/undeclared-event.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports an event of a transition, a rejection or a log pattern that was not declared", () => {
  const machine = aRecord("machine", "m", {
    transitions: [{ from: "off", event: "pres", to: "on", kind: "forward" }],
    rejections: [{ state: "on", event: "kick", result: "-EINVAL" }],
    logMapping: [{ pattern: "let go", event: "releas" }],
  });
  expect(linesOf(undeclaredEvent, [machine])).toEqual([
    "machines/m /transitions/0/event transition 1: `pres` is not a declared event; did you mean `press`?",
    "machines/m /rejections/0/event rejection 1: `kick` is not a declared event; the events are press and release",
    "machines/m /logMapping/0/event log pattern 1: `releas` is not a declared event; did you mean `release`?",
  ]);
});

it("is content where each is declared", () => {
  expect(linesOf(undeclaredEvent, [aRecord("machine", "m")])).toEqual([]);
});

it("leaves the events of a composition to its parts", () => {
  const composed = aComposition(
    { x: ["m"], y: ["m"] },
    { logMapping: [{ pattern: "let go", event: "release", sources: [] }] },
  );
  expect(linesOf(undeclaredEvent, [machineRecord("both", composed)])).toEqual([]);
});
