import type { Word } from "#domain/pair/answer/word.ts";
import { Mark, type MarkProps } from "#ui/text/mark.tsx";

export const wordMarks: Readonly<Record<Word, MarkProps>> = {
  yes: { glyph: "●", word: "yes", tone: "agreed" },
  unknown: { glyph: "?", word: "unknown", tone: "plain" },
  no: { glyph: "▲", word: "no", tone: "disputed" },
};

/** An answer, told apart by its sign and its word as well as by its colour. */
export const WordMark = ({ word }: { readonly word: Word }) => <Mark {...wordMarks[word]} />;
