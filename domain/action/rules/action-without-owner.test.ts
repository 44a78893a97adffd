import { expect, it } from "vitest";
import { actionWithoutOwner } from "#domain/action/rules/action-without-owner.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a milestone that nobody owns", () => {
  expect(linesOf(actionWithoutOwner, [aRecord("action", "a", { type: "milestone" })])).toEqual([
    "actions/a /owner this milestone has no owner; the group may want to ask for one",
  ]);
});

it("is content with an owner, and asks none of what is over", () => {
  const records = [aRecord("action", "a", { owner: "ada" }), aRecord("action", "b", { status: "moot" })];
  expect(linesOf(actionWithoutOwner, records)).toEqual([]);
});
