import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedWithoutKernel } from "#domain/pair/rules/supported-without-kernel.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";

it("reports a kernel that is missing, and one that was retired", () => {
  const records = aSupportedPair()
    .filter(({ slug }) => slug !== "6.13")
    .map((record) => (record.slug === "6.12" ? { ...record, retired: true } : record));
  expect(linesOf(supportedWithoutKernel, records)).toEqual([
    "pairs/6.12-to-6.13 /from is supported, but `kernels/6.12` was retired; name a kernel that is, or make the pair unsupported",
    "pairs/6.12-to-6.13 /to is supported, but `kernels/6.13` is not in the register; name a kernel that is, or make the pair unsupported",
  ]);
});

it("is content with two kernels of the register", () => {
  expect(linesOf(supportedWithoutKernel, aSupportedPair())).toEqual([]);
});
