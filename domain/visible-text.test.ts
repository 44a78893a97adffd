import { describe, expect, it } from "vitest";
import { listMixedWords, listUnseen, showUnseen, toComparable } from "#domain/visible-text.ts";

describe("a character that nobody sees", () => {
  it.each([
    ["a zero-width space", "K\u200BHO", "U+200B"],
    ["a soft hyphen", "ker\u00ADnel", "U+00AD"],
    ["a joiner between Latin letters", "K\u200DHO", "U+200D"],
    ["a non-joiner at the end of a Latin word", "KHO\u200C", "U+200C"],
    ["a byte order mark", "\uFEFFKHO", "U+FEFF"],
    ["a right-to-left mark", "KHO\u200F", "U+200F"],
    ["a line separator", "a\u2028b", "U+2028"],
    ["a filler that counts as a letter", "KHO\u3164", "U+3164"],
    ["a blank of braille", "KHO\u2800", "U+2800"],
    ["a variation selector after a letter", "K\uFE0FHO", "U+FE0F"],
    ["a variation selector after a digit that is no key", "6\uFE0F.12", "U+FE0F"],
    ["a tag", "KHO\u{E0041}", "U+E0041"],
  ])("is found: %s", (_title, text, name) => {
    expect(listUnseen(text)).toEqual([name]);
    expect(showUnseen(text)).toContain(`⟨${name}⟩`);
  });

  it.each([
    ["plain words", "Ядро 内核 kernel ↶ µs 6.12 → 6.13"],
    ["a non-joiner of Persian", "می\u200Cخواهم"],
    ["a joiner of Devanagari", "क्\u200Dष"],
    ["a family of emoji", "👩\u200D👩\u200D👧"],
    ["a heart as emoji", "❤\uFE0F"],
    ["a key", "1\uFE0F\u20E3"],
    ["a variant of a Han character", "葛\u{E0100}"],
    ["a number sign of Arabic", "\u0600١"],
    ["line breaks and tabs", "a\n\tb"],
  ])("is not seen in %s", (_title, text) => {
    expect(listUnseen(text)).toEqual([]);
    expect(showUnseen(text)).toBe(text);
  });
});

describe("names that people read as one", () => {
  it.each([
    ["K\u200BHO", "KHO"],
    ["kexec\u00A0handover", "Kexec  HandOver"],
    [" KHO ", "kho"],
    ["ＫＨＯ", "KHO"],
    ["ﬁle handler", "file handler"],
    ["pre\u2011copy", "pre-copy"],
    ["Re\u0301union", "R\u00E9union"],
    ["it\u2019s", "it's"],
  ])("compare as one: %j and %j", (one, other) => {
    expect(toComparable(one)).toBe(toComparable(other));
  });

  it("do not swallow names that read otherwise", () => {
    const names = ["KHO", "KHO v4", "KHOv4", "LUO", "re-use", "reuse", "Maße", "Masse"];
    expect(new Set(names.map(toComparable)).size).toBe(names.length);
  });
});

it("finds words whose letters come from two scripts that look alike, and no others", () => {
  expect(listMixedWords("\u041AHO and KHO, кернел, α-test, 内核kernel")).toEqual(["\u041AHO"]);
  expect(listMixedWords("6.12 → 6.13")).toEqual([]);
});
