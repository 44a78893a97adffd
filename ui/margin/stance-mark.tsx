import type { Stance } from "#domain/register/source.ts";
import { Mark, type MarkProps } from "#ui/text/mark.tsx";

const stanceMarks: Readonly<Record<Stance, Omit<MarkProps, "word">>> = {
  agreement: { glyph: "●", tone: "agreed" },
  acknowledgement: { glyph: "◌", tone: "acknowledged" },
  position: { glyph: "◐", tone: "proposed" },
  question: { glyph: "?", tone: "plain" },
  action: { glyph: "→", tone: "plain" },
  milestone: { glyph: "◇", tone: "plain" },
  term: { glyph: "“", tone: "plain" },
  constraint: { glyph: "◐", tone: "proposed" },
  agenda: { glyph: "◇", tone: "plain" },
  background: { glyph: "–", tone: "plain" },
  event: { glyph: "–", tone: "plain" },
  example: { glyph: "–", tone: "plain" },
};

/** What a sentence does in its meeting, as the note words it. */
export const StanceMark = ({ stance }: { readonly stance: Stance }) => <Mark {...stanceMarks[stance]} word={stance} />;
