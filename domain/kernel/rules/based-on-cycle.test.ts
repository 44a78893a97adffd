import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { basedOnCycle } from "#domain/kernel/rules/based-on-cycle.ts";
import { aRecord } from "#domain/test-builders.ts";

const kernel = (slug: string, rank: number, basedOn?: string) =>
  aRecord("kernel", slug, { version: slug, rank, ...(basedOn !== undefined && { basedOn }) });

it("reports builds that come from each other, and one that comes from a later one", () => {
  expect(linesOf(basedOnCycle, [kernel("6.1", 1, "6.2"), kernel("6.2", 2, "6.1")])).toEqual([
    "kernels/6.1 /basedOn leads back to itself: 6.1 → 6.2 → 6.1",
    "kernels/6.1 /basedOn `kernels/6.2` ranks above it; a build comes after what it was made from",
  ]);
  expect(linesOf(basedOnCycle, [kernel("6.1", 1, "6.1")])).toEqual([
    "kernels/6.1 /basedOn leads back to itself: 6.1 → 6.1",
  ]);
});

it("is content with a build after its base, and leaves one that is not there to the rule about references", () => {
  expect(linesOf(basedOnCycle, [kernel("6.1", 1), kernel("6.1.9", 2, "6.1"), kernel("6.1.9-a", 3, "6.0")])).toEqual([]);
});
