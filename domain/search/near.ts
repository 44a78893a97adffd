/** What somebody may have meant whose query finds nothing: titles and names that are near it. A hint, never an answer. */
import { listNearest } from "#domain/nearest.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import type { SearchIndex } from "#domain/search/search-index.ts";

/** Of each document, names that are looked at. */
const MOST_NAMES = 6;

export function listNearNames({ documents }: Pick<SearchIndex, "documents">, query: SearchQuery): readonly string[] {
  const typed = query.words.map((word) => word.typed);
  const names = [...documents.values()].flatMap(({ title, also }) => [title, ...also.slice(1, MOST_NAMES)]);
  const asked = new Set([typed.join(" "), ...typed].filter((text) => text !== ""));
  return [...new Set([...asked].flatMap((text) => listNearest(text, listComparable(text, names))))];
}

/** To compare letters is dear, and of two names of other lengths none is meant by the other, unless one goes on. */
function listComparable(text: string, names: readonly string[]): readonly string[] {
  const allowed = Math.ceil(text.length / 3);
  return names.filter(
    (name) => Math.abs(name.length - text.length) <= allowed || name.startsWith(text) || name.endsWith(text),
  );
}
