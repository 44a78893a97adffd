/**
 * The lines of a note, as far as one thing stands on each: a line drawn inside of a line is one of its own. The marks
 * of a quote are counted and then read as blanks, so that a sentence goes on over them; no index moves by that.
 */
import { listDrawnLines } from "#domain/meeting/section-borders.ts";

export interface Line {
  /** Where its words begin and end; the same where it has none. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Blanks before its words, without those of the quote. */
  readonly indent: number;
  readonly quoted: number;
  readonly isDrawn: boolean;
  /** Whether other words stand on the same line of the note. */
  readonly isShared: boolean;
}

const QUOTE = /[^\S\n]*>(?:[^\S\n]?>)*[^\S\n]?/uy;

export interface Lines {
  /** The text with the marks of quotes as blanks. */
  readonly plain: string;
  readonly lines: readonly Line[];
}

export function toLines(text: string): Lines {
  const whole = listWholeLines(text);
  const plain = whole.map(({ from, begin, to }) => " ".repeat(begin - from) + text.slice(begin, to)).join("\n");
  const drawn = listDrawnLines(plain);
  let next = 0;
  const lines = whole.flatMap(({ begin, to, quoted }) => {
    const parts: Line[] = [];
    let at = begin;
    const isIn = () => (drawn[next]?.from ?? Infinity) < to;
    const isShared = isIn() && (drawn[next]?.to ?? 0) - (drawn[next]?.from ?? 0) < plain.slice(begin, to).trim().length;
    const take = (end: number, isDrawn: boolean, isLast: boolean): void => {
      const line = toLine(plain, { from: at, to: end, quoted, isDrawn, isShared });
      if (line.text !== "" || (isLast && parts.length === 0)) parts.push(line);
      at = end;
    };
    for (; isIn(); next += 1) {
      take(drawn[next]?.from ?? to, false, false);
      take(drawn[next]?.to ?? to, true, false);
    }
    take(to, false, true);
    return parts;
  });
  return { plain, lines };
}

interface WholeLine {
  readonly from: number;
  /** Behind the marks of a quote. */
  readonly begin: number;
  readonly to: number;
  readonly quoted: number;
}

function listWholeLines(text: string): readonly WholeLine[] {
  const lines: WholeLine[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf("\n", from);
    const to = found < 0 ? text.length : found;
    QUOTE.lastIndex = from;
    const marks = QUOTE.exec(text)?.[0] ?? "";
    lines.push({ from, begin: from + marks.length, to, quoted: marks.replace(/[^>]/gu, "").length });
    from = to + 1;
  }
  return lines;
}

function toLine(
  plain: string,
  { from, to, ...rest }: Pick<Line, "from" | "to" | "quoted" | "isDrawn" | "isShared">,
): Line {
  const all = plain.slice(from, to);
  const text = all.trim();
  const indent = text === "" ? 0 : all.length - all.trimStart().length;
  return { ...rest, from: from + indent, to: from + indent + text.length, text, indent };
}
