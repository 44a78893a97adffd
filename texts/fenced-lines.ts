/**
 * Which lines of a text in Markdown may mark something up: those that are certainly inside of a fence do not. Only what
 * the parser takes as code for sure is left out, or marks could be hidden from those who count them.
 */

/** At the very beginning of a line it is inside of no list and no quote. Between backticks it would be code in a line. */
const OPENING = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** Raw HTML, in which a fence is none, or a fence that may be of a list: what follows is not followed any further. */
const UNCERTAIN = /^ {0,3}<|^ {1,3}(?:```|~~~)/;

/** In place of each block of code there is an empty line, which ends a paragraph as the block does. */
export function listMarkedLines(lines: readonly string[]): readonly string[] {
  const marked: string[] = [];
  let fence: string | undefined;
  let isCertain = true;
  for (const line of lines) {
    if (fence !== undefined) {
      const closing = CLOSING.exec(line)?.[1];
      if (closing?.startsWith(fence)) fence = undefined;
      continue;
    }
    isCertain &&= !UNCERTAIN.test(line);
    const opening = isCertain ? OPENING.exec(line) : null;
    fence = opening?.[1] ?? opening?.[2];
    marked.push(...(fence === undefined ? [line] : ["", line, ""]));
  }
  return marked;
}
