import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedWithoutComponents } from "#domain/pair/rules/supported-without-components.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a supported pair that does not say what it is supported for", () => {
  expect(linesOf(supportedWithoutComponents, aSupportedPair({ pair: { components: [] } }))).toEqual([
    "pairs/6.12-to-6.13 /components is supported, but names no component in use; name those that it is supported for",
  ]);
});

it("is content with one component, and asks for none of a pair that was only discussed", () => {
  expect(linesOf(supportedWithoutComponents, [...aSupportedPair(), aRecord("pair", "q")])).toEqual([]);
});
