import { describe, expect, it } from "vitest";
import { toPlainSentence, toPlainText } from "#domain/plain-text.ts";

describe("plain words", () => {
  it.each([
    ["**bold** and _soft_ and `snake_case_name`", "bold and soft and snake_case_name"],
    ["# Title\n\n- one\n- [two](https://example.org)", "Title one two"],
    ["> see [[KHO]], a\\_b and <https://example.org>", "see KHO, a_b and https://example.org"],
  ])("reads %j without its marks", (markdown, text) => {
    expect(toPlainText(markdown)).toBe(text);
  });

  it("stops after the first sentence, not at a version number", () => {
    expect(toPlainSentence("Since 6.16 it is in. It stays.")).toBe("Since 6.16 it is in.");
  });

  it("cuts a long sentence at a word", () => {
    expect(toPlainSentence("one two three four", 12)).toBe("one two…");
  });
});
