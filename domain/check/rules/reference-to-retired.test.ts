import { expect, it } from "vitest";
import { referenceToRetired } from "#domain/check/rules/reference-to-retired.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const old = aRecord("term", "old", {}, { retired: true });

it("reports a reference to a retired record", () => {
  expect(linesOf(referenceToRetired, [old, aRecord("term", "new", { related: ["terms/old"] })])).toEqual([
    "terms/new /related/0 `terms/old` was retired; name what stands in its place, or leave it out",
  ]);
});

it("lets a record say that it replaced a retired one", () => {
  expect(linesOf(referenceToRetired, [old, aRecord("term", "new", { supersedes: ["old"] })])).toEqual([]);
});
