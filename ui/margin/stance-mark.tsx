import type { Stance } from "#domain/source.ts";
import type { Tone } from "#domain/status.ts";

const stanceMarks: Readonly<Record<Stance, { readonly glyph: string; readonly tone: Tone }>> = {
  agreement: { glyph: "●", tone: "agreed" },
  acknowledgement: { glyph: "◌", tone: "acknowledged" },
  position: { glyph: "◐", tone: "proposed" },
  question: { glyph: "?", tone: "plain" },
  action: { glyph: "→", tone: "plain" },
  milestone: { glyph: "◇", tone: "plain" },
  term: { glyph: "“", tone: "plain" },
  constraint: { glyph: "◐", tone: "proposed" },
  agenda: { glyph: "◇", tone: "plain" },
  background: { glyph: "·", tone: "plain" },
  event: { glyph: "·", tone: "plain" },
  example: { glyph: "·", tone: "plain" },
};

/** What a sentence does in its meeting, as the note words it. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  const { glyph, tone } = stanceMarks[stance];
  return (
    <span className={`status ${tone}`}>
      <i aria-hidden="true">{glyph}</i> {stance}
    </span>
  );
}
