import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { parseWith } from "#domain/register/parse.ts";
import { isWithinDepth } from "#domain/proposal/depth.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { aContent } from "#domain/proposal/test-builders.ts";

const issuesOf = (content: unknown): string[] => {
  const parsed = parseWith(contentSchema, content);
  return parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path} ${message}`);
};
const withBodies = (...bodies: readonly unknown[]) => ({
  ...aContent(),
  changes: bodies.map((body, index) => ({ op: "create", kind: "term", slug: `t${index}`, body })),
});

describe("the content of a proposal", () => {
  it("is read as it is", () => {
    expect(issuesOf(aContent())).toEqual([]);
    expect(issuesOf(withBodies("not a body", null, 3))).toEqual([]);
  });

  it("is refused for a new record whose page would be hidden by the form for new ones", () => {
    const [change] = withBodies({}).changes;
    expect(issuesOf({ ...aContent(), changes: [{ ...change, slug: "new" }] })).toEqual([
      "/changes/0/slug `new` is the address of the form for new records; choose another",
    ]);
    expect(issuesOf({ ...aContent(), changes: [{ ...change, slug: "newer" }] })).toEqual([]);
  });

  it("is refused for a new meeting whose page would be hidden by the next agenda", () => {
    const change = { op: "create", kind: "meeting", slug: "next", body: {} };
    expect(issuesOf({ ...aContent(), changes: [change] })).toEqual([
      "/changes/0/slug `next` is the address of the agenda of the next meeting; choose another, such as its day",
    ]);
    expect(issuesOf({ ...aContent(), changes: [{ ...change, kind: "term" }] })).toEqual([]);
  });

  it("is refused for a new record without an address, in words that do not blame what nobody typed", () => {
    const [change] = withBodies({}).changes;
    expect(issuesOf({ ...aContent(), changes: [{ ...change, slug: "" }] })).toEqual([
      "/changes/0/slug is empty, and there are no letters a to z or digits to make one of; type one, such as `luo-session` or `6.12`",
    ]);
    expect(issuesOf({ ...aContent(), changes: [{ ...change, slug: "A b" }] })).toEqual([
      expect.stringMatching(/^\/changes\/0\/slug must be lower-case letters and digits/),
    ]);
  });

  it("is refused where it is nested so deep that walking it would not end well", () => {
    const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
    expect(issuesOf(withBodies({}, { title: deep }))).toEqual([
      "/changes/1/body is nested more than 20 levels deep; no kind of record is",
    ]);
  });

  it("is refused where it is too large as a whole, or changes nothing, or too much", () => {
    const half = "a".repeat(limits.proposalContent / 2);
    expect(issuesOf(withBodies(half, half))).toEqual([
      "/changes hold more than 4000000 characters as JSON; split the proposal",
    ]);
    const room = limits.proposalContent - JSON.stringify(withBodies("").changes).length;
    expect(issuesOf(withBodies("a".repeat(room)))).toEqual([]);
    expect(issuesOf(withBodies())).toEqual(["/changes must change at least one record"]);
    expect(issuesOf(withBodies(...Array.from({ length: 201 }, () => ({}))))).toEqual([
      "/changes changes more than 200 records; split the proposal",
    ]);
  });
});

it("counts lists and objects, and nothing that holds nothing", () => {
  expect(isWithinDepth("text", 0)).toBe(true);
  expect(isWithinDepth({}, 0)).toBe(false);
  expect(isWithinDepth([{ a: [1] }], 3)).toBe(true);
  expect(isWithinDepth([{ a: [1] }], 2)).toBe(false);
});
