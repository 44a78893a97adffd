import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pairWithoutGuarantor } from "#domain/pair/rules/pair-without-guarantor.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a supported pair without a guarantor, with nobody as one, and with a downstream of no name", () => {
  const records = [
    aRecord("pair", "a", { standing: "supported" }),
    aRecord("pair", "b", { standing: "supported", guarantor: { by: "nobody" } }),
    aRecord("pair", "c", { standing: "supported", guarantor: { by: "downstream" } }),
  ];
  expect(linesOf(pairWithoutGuarantor, records)).toEqual([
    "pairs/a /guarantor is supported, but nobody guarantees it; name who does, or make it discussed",
    "pairs/b /guarantor/by is supported, but nobody guarantees it; name who does, or make it discussed",
    "pairs/c /guarantor/name is missing; say which downstream guarantees the pair",
  ]);
});

it("is content with upstream or a named downstream, and asks for none of a pair that was only discussed", () => {
  const records = [
    aRecord("pair", "a", { standing: "supported", guarantor: { by: "upstream" } }),
    aRecord("pair", "b", { standing: "supported", guarantor: { by: "downstream", name: "Example Cloud" } }),
    aRecord("pair", "c", { standing: "discussed" }),
  ];
  expect(linesOf(pairWithoutGuarantor, records)).toEqual([]);
});
