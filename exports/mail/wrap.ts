/**
 * Text in the lines of a mail: 72 columns, broken where a reader of notes takes the next line for the same sentence. A
 * dash at the start of a line would make a list of it, a number in brackets a footnote, a word with a colon a label.
 */
import { findLabel } from "#domain/note/labels.ts";

export const COLUMNS = 72;

interface Indents {
  /** Before the first line, and before all others. */
  readonly first?: string;
  readonly rest?: string;
}

/** Words that are longer than a line, such as addresses, stand on one of their own. */
export function wrapText(text: string, { first = "", rest = "" }: Indents = {}): string {
  const lines: string[] = [];
  let line = first;
  let isBegun = false;
  for (const part of toUnbroken(text)) {
    if (isBegun && countColumns(`${line} ${part}`) > COLUMNS) {
      lines.push(line);
      line = `${rest}${part}`;
    } else line += isBegun ? ` ${part}` : part;
    isBegun = true;
  }
  return [...lines, line].join("\n");
}

/** Words, each with those behind it that no line may begin with. */
function toUnbroken(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const parts: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = parts.at(-1);
    if (before === undefined || mayBegin(words.slice(index, index + MOST_LOOKED_AT).join(" "))) parts.push(word);
    else parts[parts.length - 1] = `${before} ${word}`;
  }
  return parts;
}

/** No label has more words. */
const MOST_LOOKED_AT = 48;

/** The sign of a quote or of a list, a footnote, a heading, a rule; "From", which old mailboxes begin a mail with. */
const UNFIT = /^(?:>|[-+*•](?:\s|$)|\d{1,2}[.)](?:\s|$)|\[\d{1,3}\]|#{1,6}(?:\s|$)|[-=*_]{2,}|From\b)/u;

const mayBegin = (text: string): boolean => !UNFIT.test(text) && findLabel(text) === undefined;

/** Letters of East Asia take two columns. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu;

export const countColumns = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);
