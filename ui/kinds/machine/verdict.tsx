import type { ExaminedProperty } from "#domain/machine/property/examine.ts";
import type { MarkProps } from "#ui/text/mark.tsx";

const marks: Readonly<Record<ExaminedProperty["verdict"]["type"], MarkProps>> = {
  holds: { glyph: "✓", word: "holds", tone: "agreed" },
  fails: { glyph: "✗", word: "fails", tone: "disputed" },
  "not-decided": { glyph: "?", word: "not decided", tone: "proposed" },
  unknown: { glyph: "!", word: "names what is not there", tone: "disputed" },
  unreadable: { glyph: "!", word: "cannot be read", tone: "disputed" },
};

/** What became of a property. */
export function VerdictMark({ verdict }: Pick<ExaminedProperty, "verdict">) {
  const { glyph, word, tone } = marks[verdict.type];
  const condition = verdict.type === "holds" && verdict.unfair ? " if nothing is put off for ever" : "";
  return (
    <span className={`status ${tone}`}>
      <i aria-hidden="true">{glyph}</i> {word}
      {condition}
    </span>
  );
}
