import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { rankAgainstVersion } from "#domain/kernel/rules/rank-against-version.ts";
import { aRecord } from "#domain/test-builders.ts";

const ranked = (slug: string, rank: number) => aRecord("kernel", slug, { version: slug, rank });

it("reports an earlier version with a higher rank", () => {
  expect(linesOf(rankAgainstVersion, [ranked("6.9", 130), ranked("6.12", 120)])).toEqual([
    "kernels/6.9 /rank 6.9 has rank 130, above 6.12 with 120, but comes before it",
    "kernels/6.12 /rank 6.12 has rank 120, below 6.9 with 130, but comes after it",
  ]);
});

it("is content with 6.9 before 6.12, a candidate before its release, and builds in any order", () => {
  const kernels = [ranked("6.9", 1), ranked("6.12", 2), ranked("7.2-rc4", 3), ranked("7.2", 4), ranked("7.2-b", 5)];
  expect(linesOf(rankAgainstVersion, [...kernels, ranked("7.2-a", 6)])).toEqual([]);
});
