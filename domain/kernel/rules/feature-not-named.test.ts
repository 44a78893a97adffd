import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { featureNotNamed } from "#domain/kernel/rules/feature-not-named.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a feature that is required and that the kernel does not have, and one that is named twice", () => {
  const features = [
    { name: "huge pages", text: "Kept.", requires: ["hugetlb"] },
    { name: "Huge Pages", text: "Kept again." },
    { text: "A remark." },
  ];
  expect(linesOf(featureNotNamed, [aRecord("kernel", "6.19", { features })])).toEqual([
    "kernels/6.19 /features/1/name Huge Pages is named a second time; put both into one entry",
    "kernels/6.19 /features/0/requires/0 hugetlb is no feature of this kernel; name it in `features`",
  ]);
});

it("is content with features that are there, however they are written", () => {
  const features = [
    { name: "Seals", text: "Kept.", requires: ["memfd"] },
    { name: "memfd", text: "Kept." },
  ];
  expect(linesOf(featureNotNamed, [aRecord("kernel", "6.19", { features })])).toEqual([]);
  expect(linesOf(featureNotNamed, [aRecord("kernel", "6.19")])).toEqual([]);
});
