import { expect, it } from "vitest";
import { aRecord } from "#domain/test-builders.ts";
import { toListFacts } from "#ui/list/list-facts.ts";

const pathOf = (query: Record<string, string>, slug?: string) =>
  toListFacts("decision", query, slug === undefined ? undefined : aRecord("decision", slug)).path;

it("comes back after signing in to the part of a list that one was looking at", () => {
  expect(pathOf({})).toBe("/decisions");
  expect(pathOf({ burden: "kernel", status: "agreed" })).toBe("/decisions?status=agreed&burden=kernel");
  expect(pathOf({ burden: "kernel" }, "last-one")).toBe("/decisions?burden=kernel&after=last-one");
});

it("names nothing in its address that the list is not narrowed by", () => {
  expect(pathOf({ utm_source: "mail", after: "x" })).toBe("/decisions");
});
