import { expect, it } from "vitest";
import { toSlug } from "#domain/slug.ts";
import { slugSchema } from "#domain/text.ts";

it.each([
  ["Warm start", "warm-start"],
  ["  Über-Größe: 6.19!  ", "uber-gro-e-6-19"],
  ["x".repeat(300), "x".repeat(160)],
])("makes of %j the address %s", (name, slug) => {
  expect(toSlug(name)).toBe(slug);
  expect(slugSchema.safeParse(slug).success).toBe(true);
});

it("makes none of a name without a letter or a digit", () => {
  expect(toSlug("→ !")).toBe("");
});
