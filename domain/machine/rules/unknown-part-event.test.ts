import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { unknownPartEvent } from "#domain/machine/rules/unknown-part-event.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("says what was probably meant by an event that the part does not have", () => {
  const lamps = aComposition({
    x: ["lamp", { presss: "push", press: "tap" }],
    y: ["lamp", { jump: "leap" }],
    z: ["gone", { a: "b" }],
  });
  expect(linesOf(unknownPartEvent, [aRecord("machine", "lamp"), machineRecord("lamps", lamps)])).toEqual([
    "machines/lamps /composes/0/events/0/event part `x` has no event `presss`; did you mean `press`?",
    "machines/lamps /composes/1/events/0/event part `y` has no event `jump`; its events are press and release",
  ]);
});
