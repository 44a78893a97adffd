/** Every spelling under which a term is known: the preferred word, those that mean the same, and those no longer used. */
import type { Term } from "#domain/term/schema.ts";

interface TermName {
  readonly word: string;
  /** JSON Pointer to it in the body. */
  readonly path: string;
}

export const listTermNames = ({ title, synonyms, deprecated = [] }: Term): readonly TermName[] => [
  { word: title, path: "/title" },
  ...synonyms.map((word, index) => ({ word, path: `/synonyms/${index}` })),
  ...deprecated.map((word, index) => ({ word, path: `/deprecated/${index}` })),
];

export const listTermWords = (term: Term): readonly string[] => listTermNames(term).map(({ word }) => word);
