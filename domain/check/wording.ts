/** Words that the messages of rules share: what there is instead, and what was probably meant. */

const SHOWN = 12;

/** "normal, prepared and frozen"; of a long list, the first twelve and how many more. */
export function toWordList(words: readonly string[]): string {
  if (words.length > SHOWN) return `${words.slice(0, SHOWN).join(", ")} and ${words.length - SHOWN} more`;
  const [last = "none", ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`;
}

/** The candidate that differs least from a word, where so little differs that it was probably meant. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 4));
  let nearest: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Letters to insert, remove or replace to make one word of the other (Levenshtein's distance). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
