import fc from "fast-check";
import { expect, it } from "vitest";
import { toCsvLine } from "#exports/csv.ts";

it("quotes what would end a cell or a line, and nothing else", () => {
  expect(toCsvLine(["6.12", "a b; c", "a,b", 'say "x"', "two\nlines", "", 0])).toBe(
    '6.12,a b; c,"a,b","say ""x""","two\nlines",,0\r\n',
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", '=HYPERLINK("x","y")'])(
  "takes %j for text where it is opened as a spreadsheet",
  (text) => {
    expect(parse(toCsvLine([text]))).toEqual([`'${text}`]);
  },
);

it("leaves numbers as they are", () => {
  expect(toCsvLine([-1])).toBe("-1\r\n");
});

it("comes back as what it was, whatever the texts are, and begins no cell like a formula", () => {
  const cell = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "'", "a", " ") });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const back = parse(toCsvLine(cells));
      expect(back.map((text, at) => (text === `'${cells[at]}` ? cells[at] : text))).toEqual(cells);
      for (const text of back) expect(text).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

/** One line, read as RFC 4180 has it. */
function parse(line: string): readonly string[] {
  const cells = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  return cells.map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain);
}
