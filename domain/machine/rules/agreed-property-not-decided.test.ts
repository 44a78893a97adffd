import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { agreedPropertyNotDecided } from "#domain/machine/rules/agreed-property-not-decided.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("refuses to take what is not known of an agreed property for true", () => {
  const properties = [
    { id: "p", formula: "AG x.off", standing: "agreed" as const, sources: [] },
    { id: "idea", formula: "AG x.off", standing: "proposed" as const, sources: [] },
  ];
  const lamps = machineRecord("lamps", aComposition({ x: ["m"], y: ["gone"] }, { properties }));
  const fine = machineRecord("fine", aComposition({ x: ["m"], y: ["m", { press: "push" }] }, { properties }));
  expect(linesOf(agreedPropertyNotDecided, [aRecord("machine", "m"), lamps, fine])).toEqual([
    "machines/lamps /properties/0/formula property `p` is agreed, and whether it holds is not decided, because its part `y` is not in the register; make it smaller, or ask the group to take the property back",
  ]);
});
