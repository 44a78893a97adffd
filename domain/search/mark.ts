/** Where in a text the words of a query stand. */
import type { Mark, MarkedText } from "#domain/search/found.ts";
import { listWords, toSequenceOf } from "#domain/search/words.ts";

/** What is looked for, as sequences of parts (words.ts); the same for all texts of one query. */
export type Sought = ReadonlySet<string>;

export const toSought = (terms: Iterable<string>): Sought =>
  new Set([...terms].map((term) => toSequenceOf(term).trim()));

/** Characters around what matches. */
const SHOWN = 240;

export function mark(text: string, sought: Sought): MarkedText {
  const marks: Mark[] = [];
  for (const { start, end, parts } of listWords(text)) {
    const isWhole = sought.has(parts.join(" "));
    if (!isWhole && !parts.some((part) => sought.has(part))) continue;
    const last = marks.at(-1);
    // Words that follow each other are one stretch.
    if (last && /^\s*$/.test(text.slice(last.end, start))) marks[marks.length - 1] = { start: last.start, end };
    else marks.push({ start, end });
  }
  return cutAround({ text, marks });
}

/** Long texts around the first word that matches, at blanks. */
export function cutAround({ text, marks }: MarkedText): MarkedText {
  if (text.length <= SHOWN) return { text, marks };
  const first = marks[0]?.start ?? 0;
  const from = first < SHOWN / 2 ? 0 : toBlank(text, first - SHOWN / 4);
  const until = from + SHOWN >= text.length ? text.length : toBlank(text, from + SHOWN);
  const [before, after] = [from > 0 ? "…" : "", until < text.length ? "…" : ""];
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, until)}${after}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= until)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The first letter after a blank, near a place; never inside of a pair of surrogates. */
function toBlank(text: string, near: number): number {
  const blank = text.slice(near, near + SHOWN / 4).search(/\s\S/);
  if (blank >= 0) return near + blank + 1;
  const code = text.charCodeAt(near);
  return code >= 0xdc00 && code <= 0xdfff ? near + 1 : near;
}
