import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "#texts/json/scan-json.ts";

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
    expect(scanJson(text)).toBe(offset);
  });

  it("is the end of every text that is JSON, and of every one that was cut off inside brackets", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        expect(scanJson(json)).toBe(json.length);
        const text = `[${json}`;
        const start = text.slice(0, 1 + (cut % text.length));
        expect(scanJson(start)).toBeGreaterThanOrEqual(start.length - 6);
      }),
    );
  });
});

it("tells each piece and where it stands, up to the one that it is not to go on from", () => {
  const text = '{"a": [1, {"b": "]"}], "c": null}';
  const listPieces = (last: string) => {
    const pieces: string[] = [];
    scanJson(text, (piece, start, end) => {
      pieces.push(`${piece} ${text.slice(start, end)}`);
      return piece !== last;
    });
    return pieces;
  };
  expect(listPieces("none")).toEqual([
    ...["object {", 'name "a"', "list [", "scalar 1", "object {", 'name "b"', 'scalar "]"', "end }", "end ]"],
    ...['name "c"', "scalar null", "end }"],
  ]);
  expect(listPieces("scalar").at(-1)).toBe("scalar 1");
});
