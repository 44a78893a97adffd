import { describe, expect, it } from "vitest";
import { COLUMNS, countColumns, wrapText } from "#exports/mail/wrap.ts";

const words = (count: number, word = "word") => Array.from({ length: count }, () => word).join(" ");
/** Leaves room for one more word of `left` letters in the line. */
const filled = (left: number) => `${words(13)} ${"x".repeat(COLUMNS - 13 * 5 - left)}`;

describe("a text in the lines of a mail", () => {
  it("breaks before the word that would go beyond 72 columns", () => {
    const lines = wrapText(words(30)).split("\n");
    expect(lines.map(countColumns)).toEqual([69, 69, 9]);
  });

  it("fills a line to its last column", () => {
    expect(wrapText(`${filled(5)} four more`)).toBe(`${filled(5)} four\nmore`);
    expect(countColumns(`${filled(5)} four`)).toBe(COLUMNS);
  });

  it("hangs below the sign of its list item", () => {
    const lines = wrapText(words(30), { first: " - ", rest: "   " }).split("\n");
    expect(lines.map((line) => line.slice(0, 4))).toEqual([" - w", "   w", "   w"]);
    expect(Math.max(...lines.map(countColumns))).toBeLessThanOrEqual(COLUMNS);
  });

  it.each(["-", "+", "*", "1.", "12)", "[3]", ">", ">>", "#", "---", "===", "From", "Decision: it"])(
    "begins no line with what a reader takes for a sign: %s",
    (sign) => {
      const text = wrapText(`${filled(2)} ${sign} more`);
      expect(
        text
          .split("\n")
          .slice(1)
          .some((line) => line.startsWith(sign)),
      ).toBe(false);
      expect(text.replace(/\n/g, " ")).toBe(`${filled(2)} ${sign} more`);
    },
  );

  it("leaves an address whole, on a line of its own", () => {
    const address = `https://example.org/${"a".repeat(80)}`;
    expect(wrapText(`See ${address} there`)).toBe(`See\n${address}\nthere`);
  });

  it("counts letters that take two columns as two", () => {
    expect(countColumns("会议 ab")).toBe(7);
    expect(
      wrapText(words(10, "会".repeat(10)))
        .split("\n")
        .map(countColumns),
    ).toEqual([62, 62, 62, 20]);
  });
});
