/**
 * The index itself: which term stands in which document, how often, and what that is worth. Knows no query. MiniSearch
 * keeps the terms, by their beginnings and by their likeness. What it makes of a question is an object for each document
 * with any of the words, sorted, which in a register of ten thousand takes longer than anybody waits: adding up is done here.
 */
import MiniSearch from "minisearch";
import type { SearchDocument } from "#domain/search/document.ts";
import { toTerms } from "#domain/search/words.ts";

/** Parts of a document, from what says most about it. */
export const searchFields = ["title", "also", "identifiers", "text", "around"] as const;
export type SearchField = (typeof searchFields)[number];

const boosts: Readonly<Record<SearchField, number>> = { title: 6, also: 4, identifiers: 2, text: 1, around: 0.3 };

/** Terms, any of which will do; `isAll`: only together. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly isAll?: boolean;
  /** 1 for what was typed; less for what is only near it. */
  readonly weight: number;
}

/** What is wanted for one word of a query: any of it will do. */
export type WantedWord = readonly Wanted[];

export interface Scored {
  readonly document: SearchDocument;
  readonly score: number;
  /** A bit for each word that it has. */
  readonly met: number;
}

/** As MiniSearch has them by default: how soon more of a word is no more, how much a long text counts less, and the least. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** What documents have, by their numbers, and which of them have any. */
interface Sums {
  readonly scores: Float64Array;
  readonly numbers: readonly number[];
}

class Dictionary extends MiniSearch<SearchDocument> {
  count(term: string): number {
    const fields = this._index.get(term);
    return fields === undefined ? 0 : [...fields.values()].reduce((sum, { size }) => sum + size, 0);
  }

  listFrom(prefix: string): readonly string[] {
    return [...this._index.atPrefix(prefix).keys()];
  }

  listNear(term: string, edits: number): readonly (readonly [string, number])[] {
    return [...this._index.fuzzyGet(term, edits)].map(([near, [, distance]]) => [near, distance]);
  }

  find(words: readonly WantedWord[]): readonly Scored[] {
    const scores = new Float64Array(this._nextId);
    const met = new Uint32Array(this._nextId);
    const numbers: number[] = [];
    for (const [place, word] of words.entries()) {
      const own = this.scoreWord(word);
      for (const number of own.numbers) {
        if (met[number] === 0) numbers.push(number);
        scores[number] = (scores[number] ?? 0) + (own.scores[number] ?? 0);
        met[number] = (met[number] ?? 0) | (1 << place);
      }
    }
    return numbers.map((number) => ({
      document: this._documentIds.get(number) as SearchDocument, // it is its own id
      score: scores[number] ?? 0,
      met: met[number] ?? 0,
    }));
  }

  listFields(document: SearchDocument, term: string): readonly SearchField[] {
    const number = this._idToShortId.get(document);
    const fields = this._index.get(term);
    if (number === undefined || fields === undefined) return [];
    return searchFields.filter((field) => fields.get(this.toNumber(field))?.has(number));
  }

  private scoreWord(word: WantedWord): Sums {
    const scores = new Float64Array(this._nextId);
    const numbers: number[] = [];
    const add = (own: Sums, isKept: (number: number) => boolean) => {
      for (const number of own.numbers) {
        if (!isKept(number)) continue;
        if (scores[number] === 0) numbers.push(number);
        scores[number] = (scores[number] ?? 0) + (own.scores[number] ?? 0);
      }
    };
    for (const { terms, isAll = false, weight } of word) {
      const scored = terms.map((term) => this.scoreTerm(term, weight));
      for (const own of scored)
        add(own, (number) => !isAll || scored.every((other) => (other.scores[number] ?? 0) > 0));
    }
    return { scores, numbers };
  }

  private scoreTerm(term: string, weight: number): Sums {
    const scores = new Float64Array(this._nextId);
    const numbers: number[] = [];
    const fields = this._index.get(term);
    for (const field of fields ? searchFields : []) {
      const place = this.toNumber(field);
      const frequencies = fields?.get(place);
      if (!frequencies) continue;
      const rarity = Math.log(1 + (this._documentCount - frequencies.size + 0.5) / (frequencies.size + 0.5));
      const worth = weight * boosts[field] * rarity;
      const usual = this._avgFieldLength[place] ?? 1;
      for (const [number, frequency] of frequencies) {
        const length = (this._fieldLength.get(number)?.[place] ?? usual) / usual;
        const share = (frequency * (BM25.k + 1)) / (frequency + BM25.k * (1 - BM25.b + BM25.b * length));
        if (scores[number] === 0) numbers.push(number);
        scores[number] = (scores[number] ?? 0) + worth * (BM25.d + share);
      }
    }
    return { scores, numbers };
  }

  private toNumber(field: SearchField): number {
    return this._fieldIds[field] ?? -1;
  }
}

export type TermIndex = Pick<Dictionary, "add" | "remove" | "count" | "listFrom" | "listNear" | "find" | "listFields">;

export const openTermIndex = (): TermIndex =>
  new Dictionary({
    fields: [...searchFields],
    extractField: (document, field) => (field === "id" ? document : toFieldText(document, field as SearchField)), // no others are named above
    tokenize: toTerms,
    processTerm: (term) => term,
  });

function toFieldText(document: SearchDocument, field: SearchField): string {
  switch (field) {
    case "title":
      return document.title;
    case "also":
    case "identifiers":
      return document[field].join("\n");
    case "text":
      return toPlaceText(document, false);
    case "around":
      return toPlaceText(document, true);
  }
}

const toPlaceText = ({ places }: SearchDocument, isAround: boolean): string =>
  places
    .flatMap(({ text, item = "", ...place }) => ((place.isAround ?? false) === isAround ? [item, text] : []))
    .join("\n");
