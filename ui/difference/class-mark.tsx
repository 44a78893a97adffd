import type { DifferenceClass } from "#domain/machine/difference/rules.ts";

/** `says`: of a machine, whose differences are judged step by step. */
export const classMarks: Readonly<Record<DifferenceClass, { readonly glyph: string; readonly says: string }>> = {
  editorial: { glyph: "≈", says: "no behaviour changes" },
  additive: { glyph: "+", says: "something is added, and nothing else changes" },
  restrictive: { glyph: "−", says: "something is now refused, conditional or no longer promised" },
  breaking: { glyph: "✕", says: "a result or a name changes" },
};

/** How grave a difference is, by sign, word and colour. */
export const ClassMark = ({ of }: { readonly of: DifferenceClass }) => (
  <span className={`difference-class ${of}`}>
    <i aria-hidden="true">{classMarks[of].glyph}</i> {of}
  </span>
);
