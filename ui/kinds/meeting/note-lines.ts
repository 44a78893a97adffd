/** The sentences of a section of a note, each with what rests on it, and how much of that stands beside it. */
import type { Stretch } from "#domain/meeting/passage.ts";
import { isInside, type Citation } from "#ui/kinds/meeting/citations.ts";

export interface NoteLine {
  readonly sentence: Stretch;
  /** Those whose words reach into the sentence. */
  readonly citations: readonly Citation[];
  /** `collection/slug` of the records that stand beside it. */
  readonly shown: readonly string[];
  /** How many rest on words that begin in it. */
  readonly total: number;
}

/** Records that stand beside one sentence, and beside all of a note; the others have a page of their own. */
const BESIDE_SENTENCE = 12;
const BESIDE_NOTE = 600;

/** `sentences` are those of the whole note, in its order. */
export function toNoteLines(sentences: readonly Stretch[], citations: readonly Citation[]): readonly NoteLine[] {
  let left = BESIDE_NOTE;
  return sentences.map((sentence) => {
    const touching = citations.filter(
      ({ offset, length }) => offset < sentence.offset + sentence.length && offset + length > sentence.offset,
    );
    const starting = touching.filter(({ offset }) => isInside(offset, sentence));
    const holders = [...new Set(starting.flatMap((citation) => citation.holders))];
    const shown = holders.slice(0, Math.min(BESIDE_SENTENCE, left));
    left -= shown.length;
    return { sentence, citations: touching, shown, total: holders.length };
  });
}
