/**
 * What somebody types to find something: words, "phrases" and filters such as `kind:decision`. Reads them, and says what
 * would be right where a filter names nothing; what fits is search.ts.
 */
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { FoundKind } from "#domain/search/document.ts";
import { parseFilter, type Filters } from "#domain/search/filters.ts";
import { isTelling, listWords, type Word } from "#domain/search/words.ts";

export interface SearchQuery extends Filters {
  /** As it was typed, without what nobody sees. */
  readonly text: string;
  /** Without those that stand in every text, unless there are no others. */
  readonly words: readonly QueryWord[];
  /** Words that have to follow each other: their parts in a row. */
  readonly phrases: readonly (readonly string[])[];
}

export interface QueryWord extends Pick<Word, "whole" | "parts"> {
  /** As it was typed. */
  readonly typed: string;
}

const PIECE = /([a-z]+):(?:"([^"]*)"?|(\S*))|"([^"]*)"?|[^\s"]+/giu;
const BLANK = /[\p{Cc}\p{Cf}\p{Cs}\s]+/gu;

/** A query with nothing in it is one: it finds nothing. */
export function parseQuery(typed: string): Result<SearchQuery, Problem> {
  if (typed.length > limits.searchQuery)
    return refuse(`has ${typed.length} characters; at most ${limits.searchQuery} are searched for`);
  const text = typed.replaceAll(BLANK, " ").trim();
  const words: QueryWord[] = [];
  const phrases: string[][] = [];
  let filters: Filters = {};
  for (const [piece, name, quoted, bare, phrase] of text.matchAll(PIECE)) {
    const filter = name === undefined ? undefined : parseFilter(name.toLowerCase(), quoted ?? bare ?? "");
    if (filter && !filter.ok) return refuse(filter.failure);
    if (filter) filters = join(filters, filter.value);
    else if (phrase !== undefined) phrases.push(listWords(phrase).flatMap(({ parts }) => parts));
    else words.push(...toQueryWords(piece));
  }
  const kept = phrases.filter((phrase) => phrase.length > 0);
  const count = words.length + kept.flat().length;
  if (count > limits.searchWords) return refuse(`has ${count} words; at most ${limits.searchWords} are searched for`);
  const telling = words.filter(({ parts }) => parts.some(isTelling));
  return ok({ text, words: telling.length > 0 ? telling : words, phrases: kept, ...filters });
}

const toQueryWords = (piece: string): readonly QueryWord[] =>
  listWords(piece).map(({ start, end, whole, parts }) => ({ typed: piece.slice(start, end), whole, parts }));

/** Of one kind of filter any will do: `kind:topic kind:decision`. */
const join = (one: Filters, other: Filters): Filters => ({
  ...one,
  ...other,
  ...(one.kinds && other.kinds && { kinds: [...one.kinds, ...other.kinds] }),
  ...(one.statuses && other.statuses && { statuses: [...one.statuses, ...other.statuses] }),
});

const refuse = (message: string) => fail({ type: "bad-parameter", parameter: "q", message } as const);

/** Narrowed to one kind: what leads from a group to all of it. */
export const toNarrowed = (text: string, kind: FoundKind): string =>
  `${text.replaceAll(/(?<!\S)kind:(?:"[^"]*"?|\S+)\s*/gi, "").trim()} kind:${kind}`.trim();
