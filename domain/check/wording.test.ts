import { describe, expect, it } from "vitest";
import { toHint, toWordList } from "#domain/check/wording.ts";

describe("a list in a message", () => {
  it.each([
    { words: [], expected: "none" },
    { words: ["a"], expected: "a" },
    { words: ["a", "b"], expected: "a and b" },
    { words: ["a", "b", "c"], expected: "a, b and c" },
  ])("reads $expected", ({ words, expected }) => {
    expect(toWordList(words)).toBe(expected);
  });

  it("shows twelve of many and counts the rest, where there is one", () => {
    const many = Array.from({ length: 15 }, (_, index) => `w${index}`);
    expect(toWordList(many.slice(0, 12))).toMatch(/^w0, .*, w10 and w11$/);
    expect(toWordList(many)).toMatch(/^w0, .*, w11 and 3 more$/);
  });
});

describe("a hint", () => {
  it("asks for the word that was probably meant, and says something else where none is near", () => {
    expect(toHint("frozn", ["idle", "frozen"], "the states are few")).toBe("did you mean `frozen`?");
    expect(toHint("elsewhere", ["idle", "frozen"], "the states are few")).toBe("the states are few");
  });
});
