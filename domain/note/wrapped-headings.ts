/** Headings in bold that go on over line ends, as a mail of 72 columns breaks them: each is read as one line. */
import type { Line } from "#domain/note/lines.ts";

const BEGINS = /^\*\*(?!\s)(?:(?!\*\*).)+$/u;
const ENDS = /^(?:(?!\*\*).)+(?<!\s)\*\*:?$/u;
const BETWEEN = /^(?:(?!\*\*).)+$/u;
/** A heading is a line or two; what goes on longer is a text with signs in it. */
const MOST_LINES = 5;

export function joinHeadings(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => BEGINS.test(text))) return lines;
  const joined: Line[] = [];
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number];
    if (!line) break;
    const more = BEGINS.test(line.text) ? countMore(lines, number) : 0;
    joined.push(more === 0 ? line : joinLines(lines.slice(number, number + more + 1), line));
    number += more;
  }
  return joined;
}

/** How many lines below it belong to it; none where none of the next ends it. */
function countMore(lines: readonly Line[], number: number): number {
  const quoted = lines[number]?.quoted;
  for (let more = 1; more < MOST_LINES; more += 1) {
    const line = lines[number + more];
    if (!line || line.isDrawn || line.quoted !== quoted) return 0;
    if (ENDS.test(line.text)) return more;
    if (!BETWEEN.test(line.text)) return 0;
  }
  return 0;
}

const joinLines = (parts: readonly Line[], first: Line): Line => ({
  ...first,
  to: parts.at(-1)?.to ?? first.to,
  text: parts.map(({ text }) => text).join(" "),
});
