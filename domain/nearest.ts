/** Which known names somebody may have meant by an unknown one. For hints only: nothing is ever answered by a guess. */

const MOST_NAMES = 3;
/** Nobody mistypes a name this long; comparing costs the product of both lengths. */
const MOST_LETTERS = 80;

export function listNearest(name: string, known: readonly string[]): readonly string[] {
  if (name.length > MOST_LETTERS) return [];
  const wanted = name.toLowerCase();
  const allowed = Math.max(1, Math.ceil(wanted.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: toDistance(wanted, candidate, allowed) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ candidate }) => candidate);
}

/** A name that only goes on, or starts earlier, is one step away. */
function toDistance(wanted: string, candidate: string, most: number): number {
  if (wanted.length >= 3 && (candidate.startsWith(wanted) || candidate.endsWith(wanted))) return 1;
  return countEdits(wanted, candidate, most);
}

/** The candidate that differs least from a word, where so little differs that it was probably meant. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 4));
  let nearest: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase(), most);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Letters to insert, remove or replace to make one word of the other (Levenshtein's distance). Counts no further than beyond `most`. */
function countEdits(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    // From here on it only grows.
    if (next.every((edits) => edits > most)) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
