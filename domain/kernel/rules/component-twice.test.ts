import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { componentTwice } from "#domain/kernel/rules/component-twice.ts";
import { aRecord } from "#domain/test-builders.ts";

const listing = (...components: string[]) =>
  aRecord("kernel", "6.19", { formats: components.map((component) => ({ component, reads: [], writes: [] })) });

it("reports a component that is listed a second time", () => {
  expect(linesOf(componentTwice, [listing("kho", "luo", "kho")])).toEqual([
    "kernels/6.19 /formats/2/component `components/kho` is listed a second time; put both into one entry",
  ]);
});

it("is content with one component in two kernels", () => {
  expect(
    linesOf(componentTwice, [
      listing("kho"),
      aRecord("kernel", "7.0", { rank: 2, formats: [{ component: "kho", reads: [], writes: [] }] }),
    ]),
  ).toEqual([]);
});
