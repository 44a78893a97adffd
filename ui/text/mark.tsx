import type { Tone } from "#domain/register/status.ts";

export interface MarkProps {
  readonly glyph: string;
  readonly word: string;
  readonly tone: Tone;
  readonly meaning?: string;
}

/** How far something has got, or how much it weighs: glyph, word and colour, the same everywhere. */
export const Mark = ({ glyph, word, tone, meaning }: MarkProps) => (
  <span className={`status ${tone}`} {...(meaning === undefined ? {} : { title: meaning })}>
    <i aria-hidden="true">{glyph}</i> {word}
  </span>
);
