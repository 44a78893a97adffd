/** Where a sentence can be taken apart: at its commas before a conjunction, its semicolons, and the words that join two clauses. */
import { countBytes, type Stretch } from "#domain/meeting/passage.ts";

export interface Clause extends Stretch {
  readonly text: string;
}

/** A sentence with more of them is a list of its own, and is told in the form. */
const MOST = 12;
const JOINT = /[;:]\s+|,?\s+(?:and|but|while|whereas|or)\s+|,\s+/gu;

/** The sentence itself where it has but one. In the bytes of its note, of which `offset` is where the sentence begins. */
export function listClauses(sentence: string, offset: number): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const end = (to: number, next: number) => {
    if (to > from) {
      const text = sentence.slice(from, to);
      clauses.push({ text, offset: offset + countBytes(sentence.slice(0, from)), length: countBytes(text) });
    }
    from = next;
  };
  for (const { 0: joint, index } of sentence.matchAll(JOINT))
    if (clauses.length < MOST - 1) end(index, index + joint.length);
  end(sentence.trimEnd().length, sentence.length);
  return clauses;
}
