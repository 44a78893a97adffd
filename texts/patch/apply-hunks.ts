/**
 * A text as hunks of a diff leave it. They stand where they say and nowhere else: to look for another place takes a
 * library as long as the numbers of a hunk are large, and what would be found there is not what its author had.
 */
import type { StructuredPatch } from "diff";

type Hunk = StructuredPatch["hunks"][number];

/** Undefined where a hunk does not fit. */
export function applyHunks(text: string, hunks: readonly Hunk[]): string | undefined {
  const lines = toLines(text);
  const made: string[] = [];
  let at = 0;
  for (const { oldStart, lines: changes } of hunks) {
    const start = oldStart - 1;
    if (start < at || start > lines.length) return undefined;
    while (at < start) made.push(lines[at++] ?? "");
    for (const [sign, line] of toChanges(changes)) {
      if (sign !== "+" && lines[at++] !== line) return undefined;
      if (sign !== "-") made.push(line);
    }
  }
  return [...made, ...lines.slice(at)].join("");
}

/** Each with its line break, which the last one may lack. */
const toLines = (text: string): readonly string[] => (text === "" ? [] : text.split(/(?<=\n)/));

/** A line with a backslash says of the one before it that the text ends there, without a line break. */
const toChanges = (lines: readonly string[]) =>
  lines.flatMap((line, at) =>
    line.startsWith("\\") ? [] : [[line[0], `${line.slice(1)}${lines[at + 1]?.startsWith("\\") ? "" : "\n"}`] as const],
  );
