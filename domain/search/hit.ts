/** A match as it is shown: its title and its places with what matches marked, and why it ranks. */
import type { SearchPlace } from "#domain/search/place.ts";
import type { Expanded } from "#domain/search/expand.ts";
import type { FoundPlace, Hit, Reason } from "#domain/search/found.ts";
import { mark, type Sought } from "#domain/search/mark.ts";
import type { Match } from "#domain/search/match.ts";
import { toSequence } from "#domain/search/words.ts";
import { searchFields, type SearchField, type TermIndex } from "#domain/search/terms.ts";

/** Places that are shown of one hit. */
const SHOWN = 3;

export interface Seeking {
  readonly terms: Pick<TermIndex, "listFields">;
  readonly expanded: readonly Expanded[];
  /** What each word of the query is worth, by its sequence: a rare one more. */
  readonly worth: ReadonlyMap<string, number>;
  readonly sought: Sought;
}

export function toHit({ document, isNamed }: Match, { terms, expanded, worth, sought }: Seeking): Hit {
  const { id, kind, status, day, title, places } = document;
  const scored = places.flatMap((place, index) => {
    const score = toWorth(place, worth);
    return score > 0 ? [{ place, score, index }] : [];
  });
  const own = scored.filter(({ place }) => !place.isAround);
  const best = [...(own.length > 0 ? own : scored)].sort((a, b) => b.score - a.score || a.index - b.index);
  return {
    id,
    kind,
    status,
    day,
    title: mark(title, sought),
    isNamed,
    reasons: expanded.flatMap((one) => toReason(one, (term) => terms.listFields(document, term))),
    places: best.slice(0, SHOWN).map(({ place }) => toFoundPlace(place, sought)),
    placesFound: scored.length,
  };
}

/** A state or an event that is called so says more than what names it. */
const CALLED = 2;

/** Of two places with the same words the shorter says more. */
function toWorth({ sequence, item }: SearchPlace, worth: Seeking["worth"]): number {
  let sum = 0;
  for (const [row, one] of worth) if (sequence.includes(row)) sum += one;
  const isCalled = sum > 0 && item !== undefined && worth.has(toSequence(item));
  return (sum / (1 + sequence.length / 2_000)) * (isCalled ? CALLED : 1);
}

const toFoundPlace = ({ label, path, item, passage, original, text }: SearchPlace, sought: Sought): FoundPlace => ({
  label,
  path,
  ...(item !== undefined && { item }),
  ...(passage && { passage }),
  ...(original !== undefined && { original }),
  ...mark(text, sought),
});

function toReason({ word, reading, wanted }: Expanded, listFields: (term: string) => readonly SearchField[]): Reason[] {
  const held = new Set(wanted.flatMap(({ terms }) => terms).flatMap(listFields));
  const fields = searchFields.filter((field) => held.has(field));
  return fields.length > 0 ? [{ typed: word.typed, reading, fields }] : [];
}
