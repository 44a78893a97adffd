/**
 * Where a term stands: each record whose texts use it, with the sentences, as they link to it. What else is called so,
 * a longer name or a meaning of another scope, is no use of it.
 */
import type { SearchDocument } from "#domain/search/document.ts";
import type { FoundPlace, Hit, Mark } from "#domain/search/found.ts";
import { cutAround } from "#domain/search/mark.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import { toSequence } from "#domain/search/words.ts";
import { kindNames, toRecordId, type KindName } from "#domain/register/reference.ts";
import { findTerms, type TermIndex } from "#domain/term/link.ts";
import { listTermWords } from "#domain/term/names.ts";

export interface UsesWish {
  /** Of the term. */
  readonly slug: string;
  readonly limit: number;
  /** Records that are passed over. */
  readonly passed: number;
}

export interface TermUses {
  /** How many records use it. */
  readonly total: number;
  /** The same by kinds, in their order. */
  readonly counts: readonly (readonly [KindName, number])[];
  /** In the order of the register. */
  readonly hits: readonly TermUse[];
}

export type TermUse = Omit<Hit, "isNamed" | "reasons">;

/** Sentences that are shown of one record. */
const SHOWN = 2;

export function listTermUses(
  documents: Iterable<SearchDocument>,
  terms: TermIndex,
  { slug, limit, passed }: UsesWish,
): TermUses {
  const term = terms.bySlug.get(slug);
  if (!term) return { total: 0, counts: [], hits: [] };
  const find = toFind(terms, slug, listTermWords(term.body));
  const own = toRecordId("term", slug);
  const using = [...documents].filter(
    ({ id, kind, places }) => id !== own && kind !== "proposal" && places.some((place) => find(place) !== undefined),
  );
  const shown = using.sort(compare).slice(passed, passed + limit);
  const counts = kindNames
    .map((kind) => [kind, using.filter((document) => document.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  return { total: using.length, counts, hits: shown.map((document) => toUse(document, find)) };
}

type Find = (place: SearchPlace) => Mark | undefined;

/** To look for a sequence is much cheaper than to look for terms: few sentences have the first word of a name. */
function toFind(terms: TermIndex, slug: string, names: readonly string[]): Find {
  const leads = new Set(names.map((name) => toSequence(name).split(" ")[1] ?? "").filter((lead) => lead !== ""));
  const starts = [...leads].map((lead) => ` ${lead}`);
  return ({ text, sequence, isAround }) =>
    isAround || !starts.some((start) => sequence.includes(start))
      ? undefined
      : findTerms(terms, text).flatMap(({ start, end, slug: found }) => (found === slug ? [{ start, end }] : []))[0];
}

const order = new Map<string, number>(kindNames.map((kind, place) => [kind, place]));

const compare = (a: SearchDocument, b: SearchDocument): number =>
  (order.get(a.kind as KindName) ?? 0) - (order.get(b.kind as KindName) ?? 0) || (a.id < b.id ? -1 : 1);

function toUse({ id, kind, status, day, title, places }: SearchDocument, find: Find): TermUse {
  const found = places.flatMap((place): readonly FoundPlace[] => {
    const { label, path, item, passage, original, text } = place;
    const mark = find(place);
    if (!mark) return [];
    const marks = [mark];
    return [
      {
        label,
        path,
        ...(item !== undefined && { item }),
        ...(passage && { passage }),
        ...(original !== undefined && { original }),
        ...cutAround({ text, marks }),
      },
    ];
  });
  return {
    ...{ id, kind, status, day, title: { text: title, marks: [] } },
    places: found.slice(0, SHOWN),
    placesFound: found.length,
  };
}
