import { describe, expect, it } from "vitest";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { aMachine } from "#domain/machine/test-builders.ts";

const rows = "idle freeze pre-copy; pre-copy thaw idle; pre-copy kexec done";
const agreed = (formula: string, rest: object = {}) => ({ id: "back", formula, standing: "agreed", ...rest });
const fieldsOf = (before: object, after: object) =>
  compareMachines(aMachine(rows, before), aMachine(rows, after)).differences.map(
    ({ op, name, fields, rule }) => `${op} ${name} (${fields.join(", ")}): ${rule}`,
  );

describe("what a machine says as a whole", () => {
  it("differs in the field that it is said in", () => {
    expect(fieldsOf({}, { title: "M", scope: "per session" })).toEqual([
      "changed scope (scope): scope-changed",
      "changed title (title): words-changed",
    ]);
  });

  it("differs where the point of no return is another state", () => {
    expect(fieldsOf({ pointOfNoReturn: "pre-copy" }, { pointOfNoReturn: "done" })).toEqual([
      "changed point of no return (pointOfNoReturn): no-return-moved",
    ]);
  });

  it.each([
    ["its formula", agreed("EF done"), "changed property back (formula): property-changed"],
    [
      "its standing",
      agreed("EF idle", { standing: "proposed" }),
      "changed property back (standing): property-withdrawn",
    ],
    ["its text", agreed("EF idle", { text: "It ends." }), "changed property back (text): words-changed"],
  ])("differs in %s where a property does", (_, property, expected) => {
    expect(fieldsOf({ properties: [agreed("EF idle")] }, { properties: [property] })).toEqual([expected]);
  });

  it("has no field to name where a property is new or gone", () => {
    expect(fieldsOf({}, { properties: [agreed("EF idle")] })).toEqual(["added property back (): property-added"]);
    expect(fieldsOf({ properties: [agreed("EF idle")] }, {})).toEqual(["removed property back (): property-withdrawn"]);
  });
});

describe("a property of a machine whose names changed", () => {
  const compare = (before: string, was: string, after: string, is: string, states: readonly object[]) =>
    compareMachines(
      aMachine(before, { properties: [agreed(was)] }),
      aMachine(after, { properties: [agreed(is)], states }),
    )
      .differences.filter(({ element }) => element === "machine")
      .map(({ rule }) => rule);
  const split = [{ id: "idle" }, { id: "cold", formerly: ["frozen"] }, { id: "dirty", formerly: ["frozen"] }];
  const merged = [{ id: "idle" }, { id: "still", formerly: ["cold", "parked"] }];

  it("is the same where one name took the place of another, dashes and all", () => {
    const states = [{ id: "idle" }, { id: "stopped", formerly: ["pre-copy"] }, { id: "done" }];
    const after = rows.replaceAll("pre-copy", "stopped");
    expect(compare(rows, "AG(pre-copy -> EF idle)", after, "AG(stopped -> EF idle)", states)).toEqual([]);
  });

  it("is another one where the new name stands for less or for more than the old one", () => {
    const one = "idle freeze frozen; frozen thaw idle";
    const two = "idle freeze cold; idle park dirty; cold thaw idle; dirty thaw idle";
    expect(compare(one, "AG(frozen -> EF idle)", two, "AG(cold -> EF idle)", split)).toEqual(["property-changed"]);
    const before = "idle freeze cold; idle park parked; cold thaw idle; parked thaw idle";
    const after = "idle freeze still; idle park still; still thaw idle";
    expect(compare(before, "AG(cold -> EF idle)", after, "AG(still -> EF idle)", merged)).toEqual(["property-changed"]);
  });
});
