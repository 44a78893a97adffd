import type { Level } from "#domain/check/finding.ts";
import type { Tone } from "#domain/register/status.ts";
import { Mark } from "#ui/text/mark.tsx";

export const levelMarks: Readonly<
  Record<Level, { readonly glyph: string; readonly tone: Tone; readonly meaning: string }>
> = {
  error: { glyph: "▲", tone: "disputed", meaning: "wrong: content with an error is not imported" },
  warning: { glyph: "△", tone: "proposed", meaning: "likely wrong, or missing" },
  note: { glyph: "·", tone: "plain", meaning: "worth knowing" },
};

/** How much a finding weighs: glyph, word and colour. */
export function LevelMark({ level }: { readonly level: Level }) {
  const { glyph, tone } = levelMarks[level];
  return <Mark glyph={glyph} tone={tone} word={level} />;
}
