import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { duplicateFormat } from "#domain/component/rules/duplicate-format.ts";
import { aRecord } from "#domain/test-builders.ts";

const kho = aRecord("component", "kho", { formats: [{ format: "kho-v1" }] });

it("reports a format that another component owns", () => {
  expect(linesOf(duplicateFormat, [kho, aRecord("component", "luo", { formats: [{ format: "kho-v1" }] })])).toEqual([
    "components/luo /formats/0/format `kho-v1` is a format of `components/kho` already; a format has one owner",
  ]);
});

it("leaves a format that one component lists twice to the rule about names inside a record", () => {
  const twice = aRecord("component", "kho", { formats: [{ format: "kho-v1" }, { format: "kho-v1" }] });
  expect(linesOf(duplicateFormat, [twice])).toEqual([]);
});

it("tells a later version of a format apart", () => {
  expect(linesOf(duplicateFormat, [kho, aRecord("component", "luo", { formats: [{ format: "kho-v2" }] })])).toEqual([]);
});
