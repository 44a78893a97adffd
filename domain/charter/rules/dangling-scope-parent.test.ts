import { expect, it } from "vitest";
import { danglingScopeParent } from "#domain/charter/rules/dangling-scope-parent.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const scoped = (...scope: { id: string; parent?: string }[]) =>
  aRecord("charter", "group", { scope: scope.map((item) => ({ title: "t", ...item })) });

it("reports a parent that is no item, comes later or is the item itself", () => {
  const items = [
    { id: "a", parent: "gone" },
    { id: "b", parent: "c" },
    { id: "c", parent: "c" },
  ];
  expect(linesOf(danglingScopeParent, [scoped(...items)])).toEqual([
    "charter/group /scope/0/parent `gone` is no scope item before `a`; name one that stands before it",
    "charter/group /scope/1/parent `c` is no scope item before `b`; name one that stands before it",
    "charter/group /scope/2/parent `c` is no scope item before `c`; name one that stands before it",
  ]);
});

it("is content with items under one that stands before them", () => {
  expect(linesOf(danglingScopeParent, [scoped({ id: "a" }, { id: "b", parent: "a" })])).toEqual([]);
});
