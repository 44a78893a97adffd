import { describe, expect, it } from "vitest";
import { matchesEntityTag, toEntityTag } from "#exports/api/entity-tag.ts";

const tag = toEntityTag("abc");

describe("matchesEntityTag", () => {
  it.each([
    { header: '"abc"', expected: true },
    { header: 'W/"abc"', expected: true },
    { header: '"x", W/"y" ,"abc"', expected: true },
    { header: '"x,y","abc"', expected: true },
    { header: " * ", expected: true },
    { header: '"abcd"', expected: false },
    { header: '"x, abc"', expected: false },
    { header: "abc", expected: false },
    { header: '"*"', expected: false },
    { header: "", expected: false },
    { header: null, expected: false },
  ])("$header: $expected", ({ header, expected }) => {
    expect(matchesEntityTag(header, tag)).toBe(expected);
  });
});
