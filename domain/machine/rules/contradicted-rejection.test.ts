import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { contradictedRejection } from "#domain/machine/rules/contradicted-rejection.ts";
import { aRecord } from "#domain/test-builders.ts";

const refused = { state: "off", event: "press", result: "-EBUSY" };

it("reports an event that is refused and taken in the same state", () => {
  expect(linesOf(contradictedRejection, [aRecord("machine", "m", { rejections: [refused] })])).toEqual([
    "machines/m /rejections/0 `press` is refused in `off`, but transition 1 takes it; say in `when` which case is refused",
  ]);
});

it("is content where the refusal is for a case, or for another state", () => {
  const rejections = [
    { ...refused, when: "it is hot" },
    { ...refused, state: "on" },
  ];
  expect(linesOf(contradictedRejection, [aRecord("machine", "m", { rejections })])).toEqual([]);
});
