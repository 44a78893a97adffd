/**
 * How much Markdown is looked at as Markdown. Its parser takes the square of some texts, and calls itself for each
 * level; what people write is far from either. A text that is over a bound is shown as it was typed.
 */
import { limits } from "#domain/limits.ts";
import { listMarkedLines } from "#texts/fenced-lines.ts";

const MARK = /[*_~`[\]<>!&|#\\@=:]/g;
/** What opens a quote or a list at the beginning of a line, as often as it stands there. */
const OPENERS = /^(?:[ \t]*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)))+/;

export const isWithinProseBounds = (markdown: string): boolean => findProseExcess(markdown) === undefined;

/** What a text has more of than is looked at, in words that follow "more than"; undefined where it is within all bounds. */
export function findProseExcess(markdown: string): string | undefined {
  const lines = markdown.split(/\r\n|\r|\n/);
  if (lines.length > limits.markdownLines) return `${limits.markdownLines} lines`;
  let marks = 0;
  let inParagraph = 0;
  let cells = 0;
  for (const line of listMarkedLines(lines)) {
    const count = line.match(MARK)?.length ?? 0;
    marks += count;
    inParagraph = line.trim() === "" ? 0 : inParagraph + count;
    // A row of a table is filled up to the width of its head.
    cells = line.trim() === "" ? 0 : Math.max(cells, line.split("|").length - 1);
    if (cells > 0 && cells * lines.length > limits.markdownCells) return `${limits.markdownCells} cells of tables`;
    if (marks > limits.markdownMarks) return `${limits.markdownMarks} signs that may be Markdown`;
    if (inParagraph > limits.markdownParagraphMarks)
      return `${limits.markdownParagraphMarks} signs that may be Markdown in one paragraph`;
    const openers = OPENERS.exec(line)?.[0].match(/>|[-*+]|[.)]/g)?.length ?? 0;
    if (openers + countIndents(line) > limits.markdownDepth)
      return `${limits.markdownDepth} quotes and lists inside each other`;
  }
  return undefined;
}

/** A list inside a list starts two columns further in at the least. */
const countIndents = (line: string): number =>
  /^\s*(?:>|[-*+]\s|\d+[.)]\s)/.test(line) ? Math.floor((line.length - line.trimStart().length) / 4) : 0;
