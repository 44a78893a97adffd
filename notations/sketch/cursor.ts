/** A place in a text that only goes forward, and knows its line. Patterns are sticky, and look no further than their line. */
export interface Cursor {
  readonly line: () => number;
  readonly isAtEnd: () => boolean;
  /** What stands here, with its groups; the cursor is then behind it. */
  readonly take: (pattern: RegExp) => RegExpExecArray | undefined;
  /** The same, but the cursor stays. */
  readonly look: (pattern: RegExp) => RegExpExecArray | undefined;
  /** What is left of this line; the cursor is then at its end. */
  readonly takeLine: () => string;
  /** Everything before the next line that begins with one of these words, and that line; undefined where there is none. */
  readonly takeBlock: (end: RegExp) => string | undefined;
  /** Everything before the next `end`, which is taken too; or the rest of the text. */
  readonly takeUntil: (end: string) => string;
  /** Everything between a bracket that stands here and the one that closes it; undefined where none does either. */
  readonly takeBalanced: (open: string, close: string) => string | undefined;
}

export function openCursor(text: string): Cursor {
  let at = 0;
  let line = 1;
  // Blocks that are never closed: looking for the end of each anew would read the text once for each of them.
  const unclosed = new Set<string>();

  const findBreak = (from: number): number => {
    const found = text.indexOf("\n", from);
    return found === -1 ? text.length : found;
  };
  // Kept, because looking for it anew at each step would read the rest of a long line once for each word.
  let lineEnd = findBreak(0);

  function go(to: number): void {
    at = to;
    while (lineEnd < to) {
      line += 1;
      lineEnd = findBreak(lineEnd + 1);
    }
  }

  function look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
  }

  return {
    line: () => line,
    isAtEnd: () => at >= text.length,
    take(pattern) {
      const found = look(pattern);
      if (found) go(pattern.lastIndex);
      return found;
    },
    look,
    takeLine() {
      const rest = text.slice(at, lineEnd);
      go(lineEnd);
      return rest;
    },
    takeUntil(end) {
      const found = text.indexOf(end, at);
      const block = text.slice(at, found === -1 ? text.length : found);
      go(found === -1 ? text.length : found + end.length);
      return block;
    },
    takeBalanced(open, close) {
      if (!text.startsWith(open, at) || unclosed.has(open)) return undefined;
      let depth = 0;
      for (let next = at; next < text.length; next += 1) {
        if (text.startsWith(open, next)) depth += 1;
        else if (text.startsWith(close, next)) depth -= 1;
        if (depth > 0) continue;
        const inner = text.slice(at, next + close.length);
        go(next + close.length);
        return inner;
      }
      unclosed.add(open);
      return undefined;
    },
    takeBlock(end) {
      if (unclosed.has(end.source)) return undefined;
      for (let start = lineEnd; start < text.length;) {
        const stop = findBreak(start + 1);
        if (end.test(text.slice(start + 1, stop))) {
          const block = text.slice(at, start).trim();
          go(stop);
          return block;
        }
        start = stop;
      }
      unclosed.add(end.source);
      return undefined;
    },
  };
}
