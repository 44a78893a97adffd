import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pairWithoutGuarantor } from "#domain/pair/rules/pair-without-guarantor.ts";
import { aSource, aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const by = (guarantor: object | undefined) => aSupportedPair({ pair: { guarantor: guarantor as never } });

it("reports a supported pair that nobody guarantees, and a downstream without a name", () => {
  expect(linesOf(pairWithoutGuarantor, by(undefined))).toEqual([
    "pairs/6.12-to-6.13 /guarantor is supported, but nobody guarantees it; name who does, or make it discussed",
  ]);
  expect(linesOf(pairWithoutGuarantor, by({ by: "nobody" }))).toEqual([
    "pairs/6.12-to-6.13 /guarantor/by is supported, but nobody guarantees it; name who does, or make it discussed",
  ]);
  expect(linesOf(pairWithoutGuarantor, by({ by: "downstream", sources: [aSource] }))).toEqual([
    "pairs/6.12-to-6.13 /guarantor/name is missing; say which downstream guarantees the pair",
  ]);
});

it("reports a guarantee that nobody could look up", () => {
  const invented = [
    [],
    [{ ...aSource, certainty: "inferred" }],
    [{ type: "document", title: "A talk", certainty: "read" }],
  ];
  for (const sources of invented)
    expect(linesOf(pairWithoutGuarantor, by({ by: "upstream", sources }))).toEqual([
      "pairs/6.12-to-6.13 /guarantor/sources name no source that somebody could look up and find the guarantee in, which a conclusion and a text without an address are not; add where it was given, or make the pair discussed",
    ]);
});

it("is content with upstream and a source, with a named downstream, and with nobody behind a pair that is not supported", () => {
  expect(
    linesOf(pairWithoutGuarantor, by({ by: "upstream", sources: [{ ...aSource, certainty: "inferred" }, aSource] })),
  ).toEqual([]);
  expect(linesOf(pairWithoutGuarantor, by({ by: "downstream", name: "Example Cloud", sources: [aSource] }))).toEqual(
    [],
  );
  expect(linesOf(pairWithoutGuarantor, [aRecord("pair", "q", { guarantor: { by: "nobody" } })])).toEqual([]);
});
