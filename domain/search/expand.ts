/**
 * Which terms of the index a word of a query may mean: itself; else those that begin so; else those that differ by a
 * letter or two. Only what is not there as it was typed is guessed at, and no guess costs more than is bounded here.
 */
import { limits } from "#domain/limits.ts";
import type { QueryWord } from "#domain/search/query.ts";
import type { TermIndex, Wanted } from "#domain/search/terms.ts";

/** How a word was read: as it stands, as the beginning of a longer one, or as a slip of the pen. */
export type Reading = "exact" | "beginning" | "near";

export interface Expanded {
  readonly word: QueryWord;
  readonly reading: Reading;
  /** Any of these will do. */
  readonly wanted: readonly Wanted[];
}

type Looked = Pick<TermIndex, "count" | "listFrom" | "listNear">;

const weights: Readonly<Record<Reading, number>> = { exact: 1, beginning: 0.5, near: 0.4 };
/** An identifier that is there as a whole says more than its parts, which may stand anywhere in a text. */
const WHOLE = 2;
const APART = 0.5;

/** Shorter words begin half of all others, and shorter ones than that differ from them by a letter or two. */
const LEAST_BEGINNING = 2;
const LEAST_NEAR = 4;
const LEAST_TWICE_WRONG = 8;

/** `isLast`: it may not be typed to its end yet. */
export function expand(index: Looked, word: QueryWord, isLast = false): Expanded {
  const { whole, parts } = word;
  const hasWhole = whole !== undefined && index.count(whole) > 0;
  const read = parts.map((part) => expandPart(index, part, isLast && !hasWhole));
  const readings = read.map(({ reading }) => reading);
  const reading = hasWhole ? "exact" : (readings.find((one) => one !== "exact") ?? "exact");
  const [first] = read;
  const apart: readonly Wanted[] =
    read.length === 1 && first
      ? first.wanted
      : read.some(({ wanted }) => wanted.length === 0)
        ? []
        : [{ terms: read.flatMap(({ wanted }) => wanted[0]?.terms[0] ?? []), isAll: true, weight: APART }];
  return { word, reading, wanted: [...(hasWhole ? [{ terms: [whole], weight: WHOLE }] : []), ...apart] };
}

function expandPart(index: Looked, part: string, isLast: boolean): Omit<Expanded, "word"> {
  const isThere = index.count(part) > 0;
  const exact: Wanted = { terms: [part], weight: weights.exact };
  if (isThere && !isLast) return { reading: "exact", wanted: [exact] };
  const longer = part.length < LEAST_BEGINNING ? [] : index.listFrom(part).filter((term) => term !== part);
  const beginning = toBounded(index, longer, "beginning");
  if (isThere) return { reading: "exact", wanted: [exact, ...beginning] };
  if (beginning.length > 0) return { reading: "beginning", wanted: beginning };
  return { reading: "near", wanted: toBounded(index, listNear(index, part), "near") };
}

function listNear(index: Looked, part: string): readonly string[] {
  if (part.length < LEAST_NEAR) return [];
  const near = index.listNear(part, part.length < LEAST_TWICE_WRONG ? 1 : 2);
  const least = Math.min(...near.map(([, edits]) => edits));
  return near.flatMap(([term, edits]) => (edits === least ? [term] : []));
}

/** The shortest, which differ least, as long as they do not stand everywhere. */
function toBounded(index: Looked, terms: readonly string[], reading: Reading): readonly Wanted[] {
  const kept: string[] = [];
  let postings = 0;
  for (const term of [...terms].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (kept.length >= limits.searchExpansions) break;
    postings += index.count(term);
    if (kept.length > 0 && postings > limits.searchPostings) break;
    kept.push(term);
  }
  return kept.length === 0 ? [] : [{ terms: kept, weight: weights[reading] }];
}
