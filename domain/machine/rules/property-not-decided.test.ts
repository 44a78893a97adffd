import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { propertyNotDecided } from "#domain/machine/rules/property-not-decided.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("says why nothing is said about a property", () => {
  const properties = [
    { id: "p", formula: "AG x.off", standing: "proposed" as const, sources: [] },
    { id: "q", formula: "AG x.off", standing: "agreed" as const, sources: [] },
  ];
  const decided = { id: "r", formula: "AG off", standing: "proposed" as const };
  const lamps = machineRecord("lamps", aComposition({ x: ["m"], y: ["gone"] }, { properties }));
  expect(linesOf(propertyNotDecided, [aRecord("machine", "m", { properties: [decided] }), lamps])).toEqual([
    "machines/lamps /properties/0/formula property `p` is not decided, because its part `y` is not in the register",
  ]);
});
