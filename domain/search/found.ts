/** What a search finds, as values that pages and programs are shown. */
import type { FoundKind, SearchDocument } from "#domain/search/document.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import type { Reading } from "#domain/search/expand.ts";
import type { SearchField } from "#domain/search/terms.ts";

/** A stretch of a text that matches, in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A sentence or an item of a list in which words of the query stand. */
export interface FoundPlace extends Pick<SearchPlace, "label" | "path" | "item" | "passage" | "original">, MarkedText {}

/** Why it ranks where it does: what was typed, how that was read, and where it stands. */
export interface Reason {
  readonly typed: string;
  readonly reading: Reading;
  /** From what says most. */
  readonly fields: readonly SearchField[];
}

export interface Hit extends Pick<SearchDocument, "id" | "kind" | "status" | "day"> {
  readonly title: MarkedText;
  /** Its title is what was looked for, or one of its other names. */
  readonly isNamed: boolean;
  readonly reasons: readonly Reason[];
  /** The places that say most, in their order. */
  readonly places: readonly FoundPlace[];
  /** How many places hold a word of the query. */
  readonly placesFound: number;
}

export interface HitGroup {
  readonly kind: FoundKind;
  readonly total: number;
  /** The best, after those that are passed over. */
  readonly hits: readonly Hit[];
}

export interface Found {
  readonly total: number;
  /** That of the best hit comes first. */
  readonly groups: readonly HitGroup[];
  /** Of what the asker has written and never submitted, the best; none of it is counted in `total`. */
  readonly drafts?: readonly Hit[];
  /** Words of the query, and the most of them that anything has: a hit has all, or two of three, or as many as that. */
  readonly words: number;
  readonly wordsMet: number;
  /** Titles and names that are near, where nothing is found. */
  readonly near: readonly string[];
  /** How many there would be without the filters, where these leave none. */
  readonly unfiltered: number;
}
