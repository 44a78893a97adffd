/** What of a Markdown text its author only repeats: quotations, code and addresses. Nobody may put other words into them. */

// Bounded, since each sign that opens something is looked at to where it might end.
const QUOTED =
  /```[\s\S]*?(?:```|$(?![\s\S]))|`[^`\n]{1,1000}`|^ {0,3}>.*$|“[^”]{1,1000}”|«[^»]{1,1000}»|„[^“”]{1,1000}[“”]|"[^"]{1,1000}"|\]\([^)\s]{0,500}\)|https?:\S+/gm;

/** A sign that stands in no word, and is no white space between two words. */
const MASK = "·";

/** The same text, as long, with signs in the place of what is quoted. */
export const maskQuoted = (text: string): string => text.replaceAll(QUOTED, (quoted) => MASK.repeat(quoted.length));

/** Another word for one, wherever the text uses it as its own. */
export function replaceWord(text: string, written: string, word: string): string {
  const escaped = written.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const places = [
    ...maskQuoted(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`, "gu")),
  ];
  return places.reduceRight(
    (replaced, { index }) => replaced.slice(0, index) + word + replaced.slice(index + written.length),
    text,
  );
}
