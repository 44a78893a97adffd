import { expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { listKinds } from "#domain/register/kinds.ts";
import { anyRef, findKindByCollection, kindNames, references } from "#domain/register/reference.ts";
import { statuses, toStatusWord } from "#domain/register/status.ts";

it("knows the kind behind every collection and behind no other word", () => {
  expect(listKinds().map((kind) => findKindByCollection(kind.collection))).toEqual([...kindNames]);
  expect(findKindByCollection("proposals")).toBeUndefined();
});

it("reads a reference to any record as collection and slug only", () => {
  expect(anyRef().parse("machines/luo-session")).toBe("machines/luo-session");
  expect(anyRef().safeParse("machine/luo-session").error?.issues[0]?.message).toBe(
    `must name a record as collection/slug, such as \`machines/luo-session\`; the collections are ${listKinds()
      .map(({ collection }) => collection)
      .join(", ")}`,
  );
  expect(anyRef().safeParse(7).error?.issues[0]?.message).toBe("must name a record, such as `machines/luo-session`");
  expect(anyRef().safeParse("machines/luo session").success).toBe(false);
});

it("reads a reference to a record with the longest address, and knows that it may be of any kind", () => {
  const longest = `components/${"a".repeat(limits.slug)}`;
  expect(anyRef().parse(longest)).toBe(longest);
  expect(references.get(anyRef())).toEqual({ kind: "any" });
});

it("tells statuses of different weight apart without colour", () => {
  expect(statuses.agreed.glyph).not.toBe(statuses.acknowledged.glyph);
  expect(statuses.provisional.glyph).not.toBe(statuses.agreed.glyph);
  expect(toStatusWord("not-intended")).toBe("not intended");
});
