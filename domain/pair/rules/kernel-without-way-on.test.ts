import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { kernelWithoutWayOn } from "#domain/pair/rules/kernel-without-way-on.ts";
import { someKernels } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a kernel that can be entered, and from which nothing leads on or back", () => {
  expect(linesOf(kernelWithoutWayOn, someKernels("abc", ["a-b", "b-c"]))).toEqual([
    "kernels/c  is entered from b, and no supported pair leads on from it or back; whoever enters it stays there until one does",
  ]);
  const there = [
    ...someKernels("ab", ["a-b"]),
    aRecord("pair", "b-to-a", { from: "b", to: "a", standing: "discussed" }),
  ];
  expect(linesOf(kernelWithoutWayOn, there)).toHaveLength(1);
});

it("is content where one can go back, or on, and where nothing is supported", () => {
  expect(linesOf(kernelWithoutWayOn, someKernels("abc", ["a-b", "b-c", "c-b"]))).toEqual([]);
  expect(linesOf(kernelWithoutWayOn, someKernels("ab", []))).toEqual([]);
});

it("takes no step that a downstream alone holds", () => {
  const held = aRecord("pair", "b-to-a", { from: "b", to: "a", standing: "supported", downstream: "cloud" });
  expect(linesOf(kernelWithoutWayOn, [...someKernels("ab", ["a-b"]), held])).toHaveLength(1);
});

it("takes no step between kernels of which one is not in the register", () => {
  expect(linesOf(kernelWithoutWayOn, someKernels("ab", ["a-b", "b-z"]))).toHaveLength(1);
  expect(linesOf(kernelWithoutWayOn, someKernels("b", ["a-b"]))).toEqual([]);
});
