/** Which known names somebody may have meant by an unknown one. For hints only: nothing is ever answered by a guess. */

const MOST_NAMES = 3;
/** Nobody mistypes a name this long; comparing costs the product of both lengths. */
const MOST_LETTERS = 80;

export function listNearest(name: string, known: readonly string[]): readonly string[] {
  if (name.length > MOST_LETTERS) return [];
  const wanted = name.toLowerCase();
  const allowed = Math.max(1, Math.ceil(wanted.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: toDistance(wanted, candidate) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ candidate }) => candidate);
}

/** Letters to add, drop or replace; a name that only goes on, or starts earlier, is one step away. */
function toDistance(wanted: string, candidate: string): number {
  if (wanted.length >= 3 && (candidate.startsWith(wanted) || candidate.endsWith(wanted))) return 1;
  let row = Array.from({ length: candidate.length + 1 }, (_, index) => index);
  for (const [position, letter] of [...wanted].entries()) {
    const next = [position + 1];
    for (let index = 1; index <= candidate.length; index += 1) {
      const replaced = at(row, index - 1) + (candidate[index - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, at(row, index) + 1, at(next, index - 1) + 1));
    }
    row = next;
  }
  return at(row, candidate.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
