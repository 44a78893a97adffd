/** Numbers the sources of a table, so that a row can point at the note beside it and equal sources stand once. */
import type { Source } from "#domain/register/source.ts";

export interface Note {
  readonly id: string;
  readonly number: number;
  readonly source: Source;
}

export interface Notes {
  readonly list: readonly Note[];
  readonly find: (sources: readonly Source[]) => readonly Note[];
}

/** `prefix` starts the anchors and is unique on the page. */
export function toNotes(prefix: string, rows: readonly { readonly sources: readonly Source[] }[]): Notes {
  const byKey = new Map<string, Note>();
  for (const source of rows.flatMap((row) => row.sources)) {
    const key = toKey(source);
    const number = byKey.size + 1;
    if (!byKey.has(key)) byKey.set(key, { id: `${prefix}-${number}`, number, source });
  }
  return {
    list: [...byKey.values()],
    find: (sources) => sources.flatMap((source) => byKey.get(toKey(source)) ?? []),
  };
}

// Sources come from one schema, so equal ones have their members in the same order.
const toKey = (source: Source): string => JSON.stringify(source);
