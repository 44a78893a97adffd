import { expect, it } from "vitest";
import { toReasonWords, toRefusalWords } from "#ui/search/search-words.ts";

it("says of each word where it weighs most, and how it was read", () => {
  expect(
    toReasonWords({
      isNamed: false,
      reasons: [
        { typed: "kho", reading: "exact", fields: ["title", "text"] },
        { typed: "memo", reading: "beginning", fields: ["text"] },
        { typed: "frezee", reading: "near", fields: ["identifiers"] },
      ],
    }),
  ).toBe(
    "“kho” in the title; “memo”, as the beginning of a word, in its text; “frezee”, with another letter or two, as a name in it",
  );
});

it("says of what is called so that it is, and nothing else", () => {
  const reasons = [{ typed: "kho", reading: "exact", fields: ["title"] }] as const;
  expect(toReasonWords({ isNamed: true, reasons })).toBe("this is its name");
});

it("says why a search was not answered, and what to do", () => {
  expect(toRefusalWords({ type: "bad-parameter", parameter: "q", message: "has 13 words" })).toBe("has 13 words");
  expect(toRefusalWords({ type: "unavailable", what: "x" })).toContain("try again");
  expect(toRefusalWords({ type: "over-limit", what: "x", limit: "y" })).toContain("fewer words");
});
