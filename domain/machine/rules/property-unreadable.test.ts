import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { propertyUnreadable } from "#domain/machine/rules/property-unreadable.ts";
import { aRecord } from "#domain/test-builders.ts";

it("says at which column a property cannot be read", () => {
  const properties = [
    { id: "fine", formula: "AG EF off" },
    { id: "broken", formula: "AG(on -> )" },
  ];
  expect(linesOf(propertyUnreadable, [aRecord("machine", "m", { properties })])).toEqual([
    "machines/m /properties/1/formula property `broken` cannot be read: column 10: `)` stands where a state, `!`, `(`, or an operator such as `AG` is expected",
  ]);
});
