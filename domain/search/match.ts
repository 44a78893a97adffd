/** Which documents fit a query, and how well. */
import { groupBy } from "#domain/group-by.ts";
import { remember } from "#domain/remember.ts";
import type { FoundKind, SearchDocument } from "#domain/search/document.ts";
import { expand, type Expanded } from "#domain/search/expand.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import type { SearchIndex } from "#domain/search/search-index.ts";
import type { WantedWord } from "#domain/search/terms.ts";
import { isTelling, toSequence } from "#domain/search/words.ts";

export interface Match {
  readonly document: SearchDocument;
  readonly score: number;
  readonly isNamed: boolean;
}

export interface Matches {
  readonly expanded: readonly Expanded[];
  /** By kind, that of the best match first; each in no order. */
  readonly groups: readonly (readonly [FoundKind, readonly Match[]])[];
  /** Words and phrases of the query, and the most of them that anything has. */
  readonly words: number;
  readonly met: number;
  /** How many fit the words, whatever the filters say. */
  readonly unfiltered: number;
}

/** A title that is what was typed stands before all that only mentions it. */
const NAMED = 3;

export type Fits = (document: SearchDocument) => boolean;

/** `isTyping`: the last word may go on. */
export function match(index: SearchIndex, query: SearchQuery, fits: Fits, isTyping: boolean): Matches {
  const { words, phrases } = query;
  if (words.length + phrases.length === 0) return listFitting(index, query, fits);
  const expanded = words.map((word, place) => expand(index.terms, word, isTyping && place === words.length - 1));
  const asked: readonly WantedWord[] = [...expanded.map(({ wanted }) => wanted), ...phrases.map(toWanted)];
  const named = index.findNamed(` ${[...words.flatMap(({ parts }) => parts), ...phrases.flat()].join(" ")} `);
  const holds = ({ document }: { readonly document: SearchDocument }) =>
    phrases.every((phrase) => holdsPhrase(document, phrase));
  // A phrase is looked for only where all its words are.
  const needed = toBits(words.length, asked.length);
  const found = index.terms.find(asked);
  const holding = phrases.length === 0 ? found : found.filter((one) => (one.met & needed) === needed && holds(one));
  const met = holding.reduce((most, one) => Math.max(most, countBits(one.met)), 0);
  const least = findLeast(met, asked.length);
  const enough = holding.filter((one) => countBits(one.met) >= least);
  const matches = enough.flatMap(({ document, score, met: bits }): readonly Match[] => {
    if (!fits(document)) return [];
    const isNamed = named.has(document.id);
    return [{ document, isNamed, score: round(score * (countBits(bits) / asked.length) ** 2 * (isNamed ? NAMED : 1)) }];
  });
  return { expanded, groups: toGroups(matches), words: asked.length, met, unfiltered: enough.length };
}

/** All words where there are one or two, else two of three; where nothing has so many, as many as anything has. */
const findLeast = (most: number, words: number): number =>
  Math.min(most, words <= 2 ? words : Math.ceil((words * 2) / 3));

/** Filters alone: what is of the newest day first. */
function listFitting(index: SearchIndex, query: SearchQuery, fits: Fits): Matches {
  const isAsked = [query.kinds, query.statuses, query.by, query.before, query.after].some((one) => one !== undefined);
  const documents = isAsked ? [...index.documents.values()].filter(fits) : [];
  const matches = documents.map((document) => ({ document, score: toNumber(document.day), isNamed: false }));
  return { expanded: [], groups: toGroups(matches), words: 0, met: 0, unfiltered: 0 };
}

function toGroups(matches: readonly Match[]): Matches["groups"] {
  const groups = [...groupBy(matches, ({ document }) => document.kind)];
  const bestOf = new Map(groups.map(([kind, ofKind]) => [kind, ofKind.reduce(better)]));
  const best = (kind: FoundKind) => bestOf.get(kind) as Match; // each group has one
  return groups.sort(([a], [b]) => compare(best(a), best(b)));
}

/** The best of a group, in their order, after those that are passed over. */
export function takeBest(matches: readonly Match[], passed: number, limit: number): readonly Match[] {
  // To put thousands in order by two things takes longer than to find from which score on they are wanted.
  const scores = Float64Array.from(matches, ({ score }) => score).sort();
  const least = scores[scores.length - passed - limit] ?? Number.NEGATIVE_INFINITY;
  return matches
    .filter(({ score }) => score >= least)
    .sort(compare)
    .slice(passed, passed + limit);
}

const toWanted = (phrase: readonly string[]): WantedWord => {
  const telling = phrase.filter(isTelling);
  return [{ terms: telling.length > 0 ? telling : phrase, isAll: true, weight: 1 }];
};

const holdsPhrase = (document: SearchDocument, phrase: readonly string[]): boolean =>
  toRow(document).includes(` ${phrase.join(" ")} `);

/** All its sequences; what stands between two of them is part of no phrase. Joined for who asks for phrases, and kept. */
const toRow = remember(({ title, places }: SearchDocument): string =>
  [toSequence(title), ...places.map(({ sequence }) => sequence)].join("/"),
);

// Sums of floats depend on the order of what was indexed; what differs by that alone ranks by its address.
const round = (score: number): number => Math.round(score * 1e6) / 1e6;

const toNumber = (day: string): number => Number(day.replaceAll("-", ""));

const toBits = (from: number, until: number): number => (1 << until) - (1 << from);

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count += 1;
  return count;
}

const compare = (a: Match, b: Match): number => b.score - a.score || (a.document.id < b.document.id ? -1 : 1);
const better = (a: Match, b: Match): Match => (compare(a, b) <= 0 ? a : b);
