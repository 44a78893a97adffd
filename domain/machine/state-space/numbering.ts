/** Numbers for what is found in a search, in the order in which it is found; each found thing has a key of its own. */
import { itemAt } from "#domain/machine/item-at.ts";

/** Up to this many keys a plain array finds the number of one faster than a map does, in 32 MB. */
const MOST_IN_ARRAY = 8_000_000;

/** `most` is more than any key. The keys stand in the order of their numbers. */
export function toNumbering(most: number) {
  const keys: number[] = [];
  const table = most <= MOST_IN_ARRAY ? new Int32Array(most) : undefined;
  const map = new Map<number, number>();
  return {
    keys: keys as readonly number[],
    /** The number of a key, a new one where it was not met before. */
    add: (key: number): number => {
      // Shifted by one, so that 0 says "not met".
      const met = table ? itemAt(table, key) : (map.get(key) ?? 0);
      if (met > 0) return met - 1;
      const count = keys.push(key);
      if (table) table[key] = count;
      else map.set(key, count);
      return count - 1;
    },
  };
}
