/** What the glossary says for a word that is typed, beside the field: a cell of a sheet has no room for it. */
import { createPortal } from "react-dom";
import type { WordShown } from "#ui/form/record/preview-facts.ts";
import { WordOffer } from "#ui/form/record/word-offer.tsx";

/** The fields of the words that have one to stand by. */
export type WordFields = ReadonlyMap<WordShown, Element>;

export const findWordFields = (words: readonly WordShown[]): WordFields =>
  new Map(
    words.flatMap((word) => {
      const field = document.getElementById(word.path)?.closest(".form-field");
      return field ? [[word, field]] : [];
    }),
  );

export const WordsBeside = ({ fields }: { readonly fields: WordFields }) =>
  [...fields].map(([word, field]) =>
    createPortal(
      <p className="hint word-offer">
        <WordOffer {...word} />
      </p>,
      field,
      `${word.path} ${word.written}`,
    ),
  );
