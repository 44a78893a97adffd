import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { decidersNotNamed } from "#domain/decision/rules/deciders-not-named.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a decision by people that names none", () => {
  expect(linesOf(decidersNotNamed, [aRecord("decision", "d", { deciders: { by: "people" } })])).toEqual([
    "decisions/d /deciders/people names nobody; list who decided, or say that the group did",
  ]);
});

it("asks for no names where the group decided, or where there are some", () => {
  const named = aRecord("decision", "e", { deciders: { by: "people", people: ["ada"] } });
  expect(linesOf(decidersNotNamed, [aRecord("decision", "d"), named])).toEqual([]);
});
