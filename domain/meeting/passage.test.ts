import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBytes, findPassageText, listQuotePlaces, toByteIndex, toSegments } from "#domain/meeting/passage.ts";

const note = "Zoë → 6.13 👩‍💻 done";
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
/** Any text that UTF-8 can carry. */
const texts = fc.string({ unit: "binary", maxLength: 60 }).filter(isWellFormed);

describe("a cut out of an original", () => {
  it.each([
    { title: "one byte a character", offset: 0, length: 2, expected: "Zo" },
    { title: "two bytes a character", offset: 2, length: 2, expected: "ë" },
    { title: "three bytes a character", offset: 5, length: 3, expected: "→" },
    { title: "four bytes a character", offset: 14, length: 4, expected: "👩" },
    { title: "the whole of it", offset: 0, length: bytesOf(note), expected: note },
    { title: "nothing at its end", offset: bytesOf(note), length: 0, expected: "" },
  ])("gives $title", ({ offset, length, expected }) => {
    expect(findPassageText(note, { offset, length })).toBe(expected);
  });

  it.each([
    { title: "starts inside a character", offset: 3, length: 1 },
    { title: "ends inside a character", offset: 0, length: 3 },
    { title: "starts before the text", offset: -1, length: 2 },
    { title: "ends after the text", offset: 0, length: bytesOf(note) + 1 },
    { title: "runs backwards", offset: 2, length: -1 },
  ])("is refused where it $title", ({ offset, length }) => {
    expect(findPassageText(note, { offset, length })).toBeUndefined();
  });

  it("is what a decoder makes of the same bytes, or refused where they are no text", () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), (text, offset, length) => {
        const bytes = new TextEncoder().encode(text);
        const inside = offset + length <= bytes.length;
        let expected: string | undefined;
        try {
          const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
          expected = inside ? decoder.decode(bytes.subarray(offset, offset + length)) : undefined;
        } catch {
          expected = undefined;
        }
        // An empty stretch inside a character decodes, but stands nowhere in the text.
        if (length > 0) expect(findPassageText(text, { offset, length })).toBe(expected);
      }),
    );
  });
});

describe("a byte index", () => {
  it("leads from every character to its byte and back", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = toByteIndex(text);
        expect(index.bytes).toBe(bytesOf(text));
        let at = 0;
        for (const character of text) {
          const offset = index.findOffset(at);
          expect(offset).toBe(bytesOf(text.slice(0, at)));
          expect(index.findIndex(offset ?? -1)).toBe(at);
          at += character.length;
        }
      }),
    );
  });

  it.each([
    { text: "\u007F", bytes: 1 },
    { text: "\u0080", bytes: 2 },
    { text: "\u07FF", bytes: 2 },
    { text: "\u0800", bytes: 3 },
    { text: "\uFFFF", bytes: 3 },
    { text: "\u{10000}", bytes: 4 },
    { text: "", bytes: 0 },
  ])("counts $bytes bytes at the borders of UTF-8", ({ text, bytes }) => {
    expect([toByteIndex(text).bytes, countBytes(text), bytesOf(text)]).toEqual([bytes, bytes, bytes]);
  });

  it("knows no byte for the middle of a surrogate pair", () => {
    expect(toByteIndex("👩").findOffset(1)).toBeUndefined();
  });
});

describe("the places of a quote", () => {
  it("are found in bytes, after characters of several bytes", () => {
    expect(listQuotePlaces(note, "6.13")).toEqual([{ offset: 9, length: 4 }]);
  });

  it("are found in an index that was made before", () => {
    expect(listQuotePlaces(toByteIndex(note), "6.13")).toEqual([{ offset: 9, length: 4 }]);
  });

  it("are all of them, overlapping ones too", () => {
    expect(listQuotePlaces("aaa", "aa")).toEqual([
      { offset: 0, length: 2 },
      { offset: 1, length: 2 },
    ]);
  });

  it("are none for an empty quote and for half a character", () => {
    expect(listQuotePlaces(note, "")).toEqual([]);
    expect(listQuotePlaces("👩", "\udc69")).toEqual([]);
  });

  it("cut the quote again", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(20), (text, start, length) => {
        const quote = text.slice(start, start + length);
        if (!isWellFormed(quote)) return;
        for (const place of listQuotePlaces(text, quote)) expect(findPassageText(text, place)).toBe(quote);
        if (quote !== "") expect(listQuotePlaces(text, quote).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("segments", () => {
  it("split overlapping marks at each border and name the marks that cover them", () => {
    const marks = [
      { id: "a", offset: 0, length: 4 },
      { id: "b", offset: 2, length: 6 },
    ];
    const segments = toSegments(note, marks).map(({ text, marks }) => [text, marks.map(({ id }) => id).join()]);
    expect(segments).toEqual([
      ["Zo", "a"],
      ["ë", "a,b"],
      [" →", "b"],
      [" 6.13 👩‍💻 done", ""],
    ]);
  });

  it("leave out marks that cut a character, are empty or lie outside", () => {
    const marks = [
      { offset: 3, length: 1 },
      { offset: 1, length: 0 },
      { offset: 0, length: 9_999 },
    ];
    expect(toSegments(note, marks)).toEqual([{ offset: 0, length: bytesOf(note), text: note, marks: [] }]);
  });

  it("have a mark of a single byte", () => {
    const marks = [{ offset: 1, length: 1 }];
    expect(toSegments("abc", marks).map((segment) => [segment.text, segment.marks.length])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 0],
    ]);
  });

  it("are none for an empty text", () => {
    expect(toSegments("", [])).toEqual([]);
  });

  it("joined give the text again, and each mark's segments give the mark", () => {
    const stretches = fc.array(fc.record({ offset: fc.nat(60), length: fc.nat(30) }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, stretches, (text, marks) => {
        const segments = toSegments(text, marks);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const mark of marks) {
          const covered = segments.filter((segment) => segment.marks.includes(mark)).map((segment) => segment.text);
          const cut = mark.length > 0 ? findPassageText(text, mark) : undefined;
          expect(covered.join("")).toBe(cut ?? "");
        }
      }),
    );
  });
});
