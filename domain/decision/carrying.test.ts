import { expect, it } from "vitest";
import { findCarrying, toCarryingWords } from "#domain/decision/carrying.ts";
import type { Decision } from "#domain/decision/schema.ts";
import { aRecord, aSpec, type Input } from "#domain/test-builders.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

const since = { at: "2025-01-27T00:00:00.000Z" };
const before = { at: "2025-01-26T23:59:59.999Z" };

const carryingOf = (fields: Partial<Input<"decision">>, ...others: RegisterRecord[]) => {
  const decision = aRecord("decision", "d", { day: "2025-01-27", ...fields });
  return findCarrying(aSpec([decision, ...others]), decision);
};

it("owes what is agreed or provisional, and names nothing that carries it", () => {
  for (const status of ["agreed", "provisional"] as const)
    expect(carryingOf({ status })).toEqual({ state: "debt", because: "none-named" });
});

it("owes nothing for what is not agreed, or no longer stands", () => {
  const others: readonly Decision["status"][] = ["proposed", "acknowledged", "disputed", "superseded", "withdrawn"];
  for (const status of others) expect(carryingOf({ status }), status).toEqual({ state: "not-owed" });
});

it("is carried by a record that it names and that has a version made since", () => {
  const carriedBy = ["terms/older", "terms/newer"];
  expect(carryingOf({ carriedBy }, aRecord("term", "older", {}, before), aRecord("term", "newer", {}, since))).toEqual({
    state: "carried",
    by: ["terms/newer"],
  });
});

it("does not know of a record that is named, but has not changed since", () => {
  expect(carryingOf({ carriedBy: ["terms/older"] }, aRecord("term", "older", {}, before))).toEqual({
    state: "not-known",
    by: ["terms/older"],
  });
});

it("owes what only records carried that are retired, superseded or not there", () => {
  const gone = aRecord("term", "gone", {}, { ...since, retired: true });
  const old = aRecord("machine", "old", { standing: "superseded" }, since);
  expect(carryingOf({ carriedBy: ["terms/gone", "machines/old", "terms/nowhere"] }, gone, old)).toEqual({
    state: "debt",
    because: "none-stands",
  });
});

it("is carried by a pair that names it, whatever else is named, and by no pair that is retired or names another", () => {
  const naming = (decision: string, retired = false) =>
    aRecord("pair", "6.12-to-6.13", { decision }, { ...before, retired });
  expect(carryingOf({}, naming("d"))).toEqual({ state: "carried", by: ["pairs/6.12-to-6.13"] });
  expect(carryingOf({ carriedBy: ["pairs/6.12-to-6.13"] }, naming("d")).state).toBe("carried");
  expect(carryingOf({}, naming("e")).state).toBe("debt");
  expect(carryingOf({}, naming("d", true)).state).toBe("debt");
});

it("names the first of several pairs, and each record once", () => {
  const [one, two] = ["a-pair", "b-pair"].map((slug) => aRecord("pair", slug, { decision: "d" }, since));
  if (!one || !two) throw new Error("there are two");
  expect(carryingOf({ carriedBy: ["pairs/a-pair"] }, two, one)).toEqual({ state: "carried", by: ["pairs/a-pair"] });
});

it("says of each outcome why, and of no two the same", () => {
  const words = [
    toCarryingWords({ state: "not-owed" }),
    toCarryingWords({ state: "carried", by: [] }),
    toCarryingWords({ state: "not-known", by: [] }),
    toCarryingWords({ state: "debt", because: "none-named" }),
    toCarryingWords({ state: "debt", because: "none-stands" }),
  ];
  expect(new Set(words).size).toBe(5);
  expect(words[2]).toContain("does not know");
});
