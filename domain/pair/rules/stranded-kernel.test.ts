import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { strandedKernel } from "#domain/pair/rules/stranded-kernel.ts";
import { someKernels } from "#domain/pair/test-builders.ts";
import { aSpec } from "#domain/test-builders.ts";

const strandedIn = (...given: Parameters<typeof someKernels>): readonly string[] =>
  linesOf(strandedKernel, someKernels(...given)).map((line) => line.split(" ")[0] ?? "");

describe("a kernel is stranded", () => {
  it("where supported pairs lead to it, and newer kernels have some that it cannot get to", () => {
    expect(linesOf(strandedKernel, someKernels("abcd", ["a-b", "c-d"]))).toEqual([
      "kernels/b  is at an end of a supported pair, and from it no supported pairs lead to any newer kernel, such as d; support a pair that leads on, or accept for a while that there is none",
    ]);
  });

  it("also where it can only be left for an older one", () => {
    expect(strandedIn("abcd", ["b-a", "c-d"])).toEqual(["kernels/a", "kernels/b"]);
  });

  it("not where a way leads on by an older one, however many steps it takes", () => {
    expect(strandedIn("abcd", ["b-a", "a-c", "c-d"])).toEqual([]);
  });

  it("not as the newest of those that are supported, nor where nothing is", () => {
    expect(strandedIn("abcd", ["a-b", "b-c"])).toEqual([]);
    expect(strandedIn("abcd", [])).toEqual([]);
  });

  it("not for the sake of newer kernels of another architecture or page size", () => {
    expect(strandedIn("abcd", ["a-b", "c-d"], { c: { arch: "arm64" }, d: { arch: "arm64" } })).toEqual([]);
    expect(strandedIn("abcd", ["a-b", "c-d"], { c: { pageSize: 16_384 }, d: { pageSize: 16_384 } })).toEqual([]);
    expect(strandedIn("abcd", ["a-b", "c-d"], { d: { arch: "arm64" } }), "c is like it").toEqual(["kernels/b"]);
  });
});

it("is found by the checks of the register as it would be without a pair that leads on", () => {
  const rulesOf = (pairs: readonly string[]) =>
    runChecks(aSpec(someKernels("abc", pairs)), { today: "2025-02-01" })
      .findings.filter(({ record }) => record.startsWith("kernels/"))
      .flatMap(({ record, rule }) =>
        ["stranded-kernel", "kernel-without-way-on"].includes(rule) ? [`${record} ${rule}`] : [],
      );
  expect(rulesOf(["a-b", "b-a", "b-c", "c-b"])).toEqual([]);
  expect(rulesOf(["a-b", "b-a", "c-b"])).toEqual(["kernels/b stranded-kernel"]);
  expect(rulesOf(["a-b", "b-c"])).toEqual(["kernels/c kernel-without-way-on"]);
});
