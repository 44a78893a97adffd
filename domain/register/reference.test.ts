import { expect, it } from "vitest";
import { listKinds } from "#domain/register/kinds.ts";
import { anyRef, findKindByCollection, kindNames } from "#domain/register/reference.ts";
import { statuses, toStatusWord } from "#domain/register/status.ts";

it("knows the kind behind every collection and behind no other word", () => {
  expect(listKinds().map((kind) => findKindByCollection(kind.collection))).toEqual([...kindNames]);
  expect(findKindByCollection("proposals")).toBeUndefined();
});

it("reads a reference to any record as collection and slug only", () => {
  expect(anyRef().parse("machines/luo-session")).toBe("machines/luo-session");
  expect(anyRef().safeParse("machine/luo-session").success).toBe(false);
  expect(anyRef().safeParse("machines/luo session").success).toBe(false);
});

it("tells statuses of different weight apart without colour", () => {
  expect(statuses.agreed.glyph).not.toBe(statuses.acknowledged.glyph);
  expect(statuses.provisional.glyph).not.toBe(statuses.agreed.glyph);
  expect(toStatusWord("not-intended")).toBe("not intended");
});
