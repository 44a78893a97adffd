import { describe, expect, it } from "vitest";
import { matchesEntityTag, toEntityTag, toWeakTag } from "#api/entity-tag.ts";

const tag = toEntityTag("abc");

describe("matchesEntityTag", () => {
  it.each([
    { header: '"abc"', expected: true },
    { header: 'W/"abc"', expected: true },
    { header: '"x", W/"y" ,"abc"', expected: true },
    { header: '"x,y","abc"', expected: true },
    { header: " * ", expected: true },
    { header: '"abc-gzip"', expected: true },
    { header: 'W/"abc-br"', expected: true },
    { header: '"x", "abc-zstd"', expected: true },
    { header: '"abc-gzip-gzip"', expected: false },
    { header: '"abc-tar"', expected: false },
    { header: '"-gzip"', expected: false },
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

it("makes a tag weak once", () => {
  expect(toWeakTag(tag)).toBe('W/"abc"');
  expect(toWeakTag(toWeakTag(tag))).toBe('W/"abc"');
});
