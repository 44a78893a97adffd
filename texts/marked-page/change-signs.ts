import type { Change } from "#domain/register/record/diff.ts";

/** How a change is told apart from others without its colour. */
export const changeSigns: Readonly<Record<Change["op"], { readonly glyph: string; readonly word: string }>> = {
  added: { glyph: "+", word: "added" },
  removed: { glyph: "−", word: "removed" },
  changed: { glyph: "~", word: "changed" },
  moved: { glyph: "↕", word: "moved" },
};
