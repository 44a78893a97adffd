/** Answers a query from an index: what fits, by kinds, from the best; and where nothing does, what is near. */
import type { Problem } from "#domain/problem.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Found } from "#domain/search/found.ts";
import { findPeople, toFits, type NamedAccount } from "#domain/search/fits.ts";
import { toHit, type Seeking } from "#domain/search/hit.ts";
import { toSought } from "#domain/search/mark.ts";
import { match, takeBest, type Matches } from "#domain/search/match.ts";
import { listNearNames } from "#domain/search/near.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import type { SearchIndex } from "#domain/search/search-index.ts";
import { toSequenceOf } from "#domain/search/words.ts";

export interface Wish {
  /** Hits of each kind. */
  readonly limit: number;
  /** Hits of each kind that are passed over. */
  readonly passed?: number;
  /** The last word may not be typed to its end. */
  readonly isTyping?: boolean;
  /** What accounts are called, for `by:`. */
  readonly accounts?: readonly NamedAccount[];
}

/** Fails where `by:` names nobody. */
export function search(index: SearchIndex, query: SearchQuery, wish: Wish): Result<Found, Problem> {
  const people = query.by === undefined ? ok(undefined) : findPeople(index, query.by, wish.accounts);
  if (!people.ok) return people;
  const matched = match(index, query, toFits(query, people.value), wish.isTyping ?? false);
  const { groups, words, met, unfiltered } = matched;
  const seeking = toSeeking(index, query, matched);
  const total = groups.reduce((sum, [, matches]) => sum + matches.length, 0);
  return ok({
    total,
    groups: groups.map(([kind, matches]) => ({
      kind,
      total: matches.length,
      hits: takeBest(matches, wish.passed ?? 0, wish.limit).map((one) => toHit(one, seeking)),
    })),
    words,
    wordsMet: met,
    near: total === 0 && unfiltered === 0 ? listNearNames(index, query) : [],
    unfiltered: total === 0 ? unfiltered : 0,
  });
}

/** What is rare says more of the place where it stands. */
function toSeeking(index: SearchIndex, { phrases }: SearchQuery, { expanded }: Matches): Seeking {
  const terms = expanded.flatMap(({ wanted }) => wanted.flatMap(({ terms: some }) => some));
  const rows = phrases.map((phrase) => phrase.join(" "));
  const worthOf = (term: string) => Math.log(1 + index.documents.size / (1 + index.terms.count(term)));
  return {
    terms: index.terms,
    expanded,
    worth: new Map([
      ...terms.map((term) => [toSequenceOf(term), worthOf(term)] as const),
      ...rows.map((row) => [` ${row} `, worthOf(row)] as const),
    ]),
    sought: toSought([...terms, ...rows]),
  };
}
