/** Where the sections of a note begin and end: its author draws a line between them, such as `----->o-----`. */
import { toByteIndex, type Stretch } from "#domain/meeting/passage.ts";

// From the first dash of a row on: a row of a million dashes is looked at once, not once from each of them.
const LINE = /(?<!-)-{3,}>?o<?-{3,}/g;

/** The lines themselves, wherever they stand: copies of a note put them inside of a line, or behind the marks of a quote. */
export const listDrawnLines = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(LINE)].map((line) => ({ from: line.index, to: line.index + line[0].length }));

/** In bytes, without the blanks at their ends. One, where the note has no such line. */
export function listSectionBorders(original: string): readonly Stretch[] {
  const index = toByteIndex(original);
  const sections: Stretch[] = [];
  let start = 0;
  for (const end of listDrawnLines(original)) {
    sections.push(...toStretch(start, end.from));
    start = end.to;
  }
  return [...sections, ...toStretch(start, original.length)];

  function toStretch(from: number, to: number): Stretch[] {
    const text = original.slice(from, to);
    const first = from + (text.length - text.trimStart().length);
    const [offset, end] = [first, first + text.trim().length].map(index.findOffset);
    return offset === undefined || end === undefined || end <= offset ? [] : [{ offset, length: end - offset }];
  }
}
