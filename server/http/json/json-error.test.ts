import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonError } from "#server/http/json/json-error.ts";

describe("the place where a text stops being JSON", () => {
  it.each([
    ['{\n  "title": }', 13],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["{a: 1}", 1],
    ["[1, 2,]", 6],
    ["[1 2]", 3],
    ["[1}", 2],
    ["nul", 0],
    ["1 2", 2],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ["]", 0],
    ["'a'", 0],
    ["01", 1],
  ])("is found in %j", (text, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(findJsonError(text)).toBe(offset);
  });

  it("is the end of every text that is JSON, and of every one that was cut off inside brackets", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        expect(findJsonError(json)).toBe(json.length);
        const text = `[${json}`;
        const start = text.slice(0, 1 + (cut % text.length));
        expect(findJsonError(start)).toBeGreaterThanOrEqual(start.length - 6);
      }),
    );
  });
});
