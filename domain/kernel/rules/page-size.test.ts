import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pageSize } from "#domain/kernel/rules/page-size.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a page size that is no power of two", () => {
  expect(linesOf(pageSize, [aRecord("kernel", "6.19", { pageSize: 4000 })])).toEqual([
    "kernels/6.19 /pageSize 4000 is no power of two; page sizes are bytes, such as 4096, 16384 or 65536",
  ]);
});

it("is content with pages of 64 kB, and with a size nobody wrote down", () => {
  expect(
    linesOf(pageSize, [aRecord("kernel", "a", { pageSize: 65_536 }), aRecord("kernel", "b", { rank: 1 })]),
  ).toEqual([]);
});
