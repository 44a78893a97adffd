/** Which stretch of a long list is shown at once, and where it goes on. How an address names a place in it is not decided here. */

export interface Cut<Entry> {
  readonly shown: readonly Entry[];
  /** How many stand before the first one that is shown. */
  readonly passed: number;
  /** How many the whole list has. */
  readonly total: number;
  /** How many are passed over where one goes back or on; undefined where the list ends. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** At most `size` entries, after the first `passed`. Going back never passes over the beginning. */
export const cut = <Entry>(entries: readonly Entry[], passed: number, size: number): Cut<Entry> =>
  toCut(entries.slice(passed, passed + size), passed, entries.length, size);

/** The same of a list of which only the part that is shown was fetched. */
export function toCut<Entry>(shown: readonly Entry[], passed: number, total: number, size: number): Cut<Entry> {
  const end = passed + size;
  return {
    shown,
    passed,
    total,
    previous: passed > 0 ? Math.max(0, passed - size) : undefined,
    next: end < total ? end : undefined,
  };
}

/**
 * How many entries stand up to and with one that need not be among them any more: of records in their order, those that
 * were retired or do not fit a filter still have a place.
 */
export function countUpTo<Entry>(
  entries: readonly Entry[],
  last: Entry,
  compare: (one: Entry, other: Entry) => number,
): number {
  const after = entries.findIndex((entry) => compare(entry, last) > 0);
  return after === -1 ? entries.length : after;
}
