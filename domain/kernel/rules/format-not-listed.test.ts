import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { formatNotListed } from "#domain/kernel/rules/format-not-listed.ts";
import { aRecord } from "#domain/test-builders.ts";

const kho = aRecord("component", "kho", { formats: [{ format: "kho-v1" }, { format: "kho-v2" }] });
const carrying = (component: string, reads: "unknown" | string[], writes: "unknown" | string[]) =>
  aRecord("kernel", "6.19", { formats: [{ component, reads, writes }] });

it("reports a format that the component does not list", () => {
  expect(linesOf(formatNotListed, [kho, carrying("kho", ["kho-v1", "kho-v3"], ["kho-4"])])).toEqual([
    "kernels/6.19 /formats/0/reads/1 `components/kho` does not list `kho-v3`; its formats are kho-v1 and kho-v2",
    "kernels/6.19 /formats/0/writes/0 `components/kho` does not list `kho-4`; its formats are kho-v1 and kho-v2",
  ]);
});

it("reports one that is only said to be required or absent", () => {
  const kernel = aRecord("kernel", "6.19", {
    formats: [{ component: "kho", reads: "unknown", writes: "unknown", requires: ["kho-5"], absent: ["kho-6"] }],
  });
  expect(linesOf(formatNotListed, [kho, kernel])).toEqual([
    "kernels/6.19 /formats/0/requires/0 `components/kho` does not list `kho-5`; its formats are kho-v1 and kho-v2",
    "kernels/6.19 /formats/0/absent/0 `components/kho` does not list `kho-6`; its formats are kho-v1 and kho-v2",
  ]);
});

it("is content with listed formats and unknown ones, and leaves a missing component to another rule", () => {
  expect(linesOf(formatNotListed, [kho, carrying("kho", ["kho-v1"], "unknown")])).toEqual([]);
  expect(linesOf(formatNotListed, [kho, carrying("gone", ["x"], [])])).toEqual([]);
});
