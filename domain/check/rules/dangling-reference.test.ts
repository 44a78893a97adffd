import { expect, it } from "vitest";
import { danglingReference } from "#domain/check/rules/dangling-reference.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const kho = aRecord("component", "kho");

it("reports a reference that names no record, and the record that was probably meant", () => {
  const luo = aRecord("component", "luo", { builtOn: ["khoo"], related: ["pairs/6.12-to-6.13"] });
  expect(linesOf(danglingReference, [kho, luo])).toEqual([
    "components/luo /builtOn/0 there is no record `components/khoo`; did you mean `components/kho`?",
    "components/luo /related/0 there is no record `pairs/6.12-to-6.13`; add it, or name one that is there",
  ]);
});

it("is content with references to records that are there, retired ones too", () => {
  const old = aRecord("component", "old", {}, { retired: true });
  const luo = aRecord("component", "luo", { builtOn: ["kho", "old"] });
  expect(linesOf(danglingReference, [kho, luo, old])).toEqual([]);
});
