/**
 * How much Markdown is looked at as Markdown. Its parser takes the square of some texts, and calls itself for each
 * level; what people write is far from either. A text that is over a bound is shown as it was typed.
 */
import { limits } from "#domain/limits.ts";

const MARK = /[*_~`[\]<>!&|#\\@=:]/g;
/** What opens a quote or a list at the beginning of a line, as often as it stands there. */
const OPENERS = /^(?:[ \t]*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)))+/;

export function isWithinProseBounds(markdown: string): boolean {
  const lines = markdown.split("\n");
  if (lines.length > limits.markdownLines) return false;
  let marks = 0;
  let inParagraph = 0;
  let cells = 0;
  for (const line of lines) {
    const count = line.match(MARK)?.length ?? 0;
    marks += count;
    inParagraph = line.trim() === "" ? 0 : inParagraph + count;
    // A row of a table is filled up to the width of its head.
    cells = line.trim() === "" ? 0 : Math.max(cells, line.split("|").length - 1);
    if (cells > 0 && cells * lines.length > limits.markdownCells) return false;
    if (marks > limits.markdownMarks || inParagraph > limits.markdownParagraphMarks) return false;
    const openers = OPENERS.exec(line)?.[0].match(/>|[-*+]|[.)]/g)?.length ?? 0;
    if (openers + countIndents(line) > limits.markdownDepth) return false;
  }
  return true;
}

/** A list inside a list starts two columns further in at the least. */
const countIndents = (line: string): number =>
  /^\s*(?:>|[-*+]\s|\d+[.)]\s)/.test(line) ? Math.floor((line.length - line.trimStart().length) / 4) : 0;
