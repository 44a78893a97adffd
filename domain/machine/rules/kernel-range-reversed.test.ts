import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { kernelRangeReversed } from "#domain/machine/rules/kernel-range-reversed.ts";
import { aRecord } from "#domain/test-builders.ts";

const kernels = [
  aRecord("kernel", "6.9", { version: "6.9", rank: 90 }),
  aRecord("kernel", "6.12", { version: "6.12", rank: 120 }),
];
const describing = (from: string, until: string) =>
  aRecord("machine", "m", { describes: { text: "a lamp", implementation: "none", from, until } });

it("reports a range that ends before it begins", () => {
  expect(linesOf(kernelRangeReversed, [...kernels, describing("6.12", "6.9")])).toEqual([
    "machines/m /describes/until 6.9 comes before 6.12; swap the two",
  ]);
});

it("goes by rank and not by spelling, and takes a range of one kernel or with an end nobody knows", () => {
  expect(linesOf(kernelRangeReversed, [...kernels, describing("6.9", "6.12")])).toEqual([]);
  expect(linesOf(kernelRangeReversed, [...kernels, describing("6.9", "6.9")])).toEqual([]);
  expect(linesOf(kernelRangeReversed, [...kernels, describing("6.12", "6.1")])).toEqual([]);
});
