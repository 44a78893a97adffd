import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { propertyNamesNothing } from "#domain/machine/rules/property-names-nothing.ts";
import { aComposition, aMachine, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const property = (formula: string) => ({ id: "p", formula, standing: "proposed" as const, sources: [] });

it("says what was probably meant, or what can be named", () => {
  const properties = [
    { id: "near", formula: "EF onn & EF enabled(presss)" },
    { id: "far", formula: "EF thawed" },
    { id: "both", formula: "EF onn & EF thawed" },
    { id: "fine", formula: "EF on & EF after(press)" },
  ];
  expect(linesOf(propertyNamesNothing, [aRecord("machine", "m", { properties })])).toEqual([
    "machines/m /properties/0/formula property `near` names what is not there: `onn`, did you mean `on`? `enabled(presss)`, did you mean `enabled(press)`?",
    "machines/m /properties/1/formula property `far` names what is not there: `thawed`; it can name `off` and `on`",
    "machines/m /properties/2/formula property `both` names what is not there: `onn`, did you mean `on`? `thawed`",
  ]);
});

it("of a composition names states with their parts, and events as the composition calls them", () => {
  const one = machineRecord("one", aMachine("a b", [["a", "go", "b"]]));
  const both = aComposition(
    { x: ["one"], y: ["one", { go: "run" }] },
    { properties: [property("EF b & EF enabled(runn) & EF x.b & EF enabled(go)")] },
  );
  expect(linesOf(propertyNamesNothing, [one, machineRecord("both", both)])).toEqual([
    "machines/both /properties/0/formula property `p` names what is not there: `b`, did you mean `x.b`? `enabled(runn)`, did you mean `enabled(run)`?",
  ]);
  expect(linesOf(propertyNamesNothing, [machineRecord("both", both)])).toEqual([]);
});
