import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { agreedPropertyFails } from "#domain/machine/rules/agreed-property-fails.ts";
import { aRecord } from "#domain/test-builders.ts";

it("tells the shortest way to where an agreed property fails", () => {
  const properties = [
    { id: "stays-off", formula: "AG off", standing: "agreed" as const },
    { id: "turns-on", formula: "EF on", standing: "agreed" as const },
    { id: "idea", formula: "AG off" },
  ];
  expect(linesOf(agreedPropertyFails, [aRecord("machine", "m", { properties })])).toEqual([
    "machines/m /properties/0/formula property `stays-off` is agreed, and does not hold: it fails after `press`; change what leads there, or ask the group to take the property back",
  ]);
});
