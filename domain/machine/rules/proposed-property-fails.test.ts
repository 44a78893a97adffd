import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { proposedPropertyFails } from "#domain/machine/rules/proposed-property-fails.ts";
import { aRecord } from "#domain/test-builders.ts";

it("tells the shortest way to where a proposed property fails", () => {
  const properties = [
    { id: "stays-off", formula: "AG off", standing: "agreed" as const },
    { id: "starts-on", formula: "on" },
    { id: "turns-on", formula: "EF on" },
  ];
  expect(linesOf(proposedPropertyFails, [aRecord("machine", "m", { properties })])).toEqual([
    "machines/m /properties/1/formula property `starts-on` does not hold: it fails where it starts; change what leads there, or the formula",
  ]);
});
