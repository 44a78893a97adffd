import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { duplicateRank } from "#domain/kernel/rules/duplicate-rank.ts";
import { aRecord } from "#domain/test-builders.ts";

const ranked = (slug: string, rank: number) => aRecord("kernel", slug, { version: slug, rank });

it("reports a rank that another kernel has", () => {
  expect(linesOf(duplicateRank, [ranked("6.12", 120), ranked("6.13", 120)])).toEqual([
    "kernels/6.13 /rank `kernels/6.12` has rank 120 already; give the later of the two a higher one",
  ]);
});

it("is content with ranks that differ by one", () => {
  expect(linesOf(duplicateRank, [ranked("6.12", 120), ranked("6.13", 121)])).toEqual([]);
});
