import { expect, it } from "vitest";
import { countNewerKernels, findNewest, listNewestFirst, toAge } from "#domain/pair/freshness.ts";
import type { Test } from "#domain/pair/schema.ts";
import { aRecord } from "#domain/test-builders.ts";

const test = (day: string, result: Test["result"]): Test => ({
  ...{ by: "lab", hardware: "two sockets", commits: [], sources: [] },
  day,
  result,
});

it.each([
  { day: "2025-01-31", age: 1 },
  { day: "2024-02-01", age: 366 },
  { day: "2025-02-01", age: 0 },
  { day: "2025-02-02", age: -1 },
])("counts $age days from $day to today", ({ day, age }) => {
  expect(toAge(day, "2025-02-01")).toBe(age);
});

it("lists the newest test first, and of one day the worst", () => {
  const tests = [test("2025-01-01", "ok"), test("2025-01-03", "ok"), test("2025-01-03", "machine-down")];
  expect(listNewestFirst(tests)).toEqual([tests[2], tests[1], tests[0]]);
});

it("takes no test for the newest that is yet to be run", () => {
  const tests = [test("2025-03-01", "ok"), test("2025-01-03", "degraded")];
  expect(findNewest(tests, "2025-02-01")).toBe(tests[1]);
  expect(findNewest(tests.slice(0, 1), "2025-02-01")).toBeUndefined();
});

it("counts kernels that are newer than both ends, whichever way the pair leads", () => {
  const kernels = [61_200, 61_300, 61_400].map((rank) => aRecord("kernel", String(rank), { rank }));
  expect(countNewerKernels(kernels, { from: "61200", to: "61300" })).toBe(1);
  expect(countNewerKernels(kernels, { from: "61300", to: "61200" })).toBe(1);
  expect(countNewerKernels(kernels, { from: "61300", to: "61400" })).toBe(0);
  expect(countNewerKernels(kernels, { from: "61300", to: "7.0" })).toBeUndefined();
});
