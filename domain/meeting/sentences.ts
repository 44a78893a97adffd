/** Cuts a note into stretches for the eye: a sentence or a list item each, so that what rests on it can stand beside it. */
import { findPassageText, toByteIndex, type ByteIndex, type Stretch } from "#domain/meeting/passage.ts";

// A full stop, then a capital; or the blank before a list sign, where a note lost its line breaks. Cutting
// too seldom only puts two sentences side by side; no word is lost or changed either way.
const BORDER = /(?<=[.!?][)"”’]*)\s+(?=["“(]?\p{Lu})|\s+(?=[-+] \p{L})|\n\s*\n|\n[^\S\n]*(?=(?:[*•]|\d{1,2}[.)]) \S)/gu;

/** In bytes of the original. Joined with the blanks between them, they give the stretch again. */
export function listSentences(original: string | ByteIndex, stretch: Stretch): readonly Stretch[] {
  const index = typeof original === "string" ? toByteIndex(original) : original;
  const text = findPassageText(index, stretch) ?? "";
  const from = index.findIndex(stretch.offset) ?? 0;
  const toStretch = (start: number, end: number): Stretch[] => {
    const offset = index.findOffset(from + start);
    const after = index.findOffset(from + end);
    return offset === undefined || after === undefined || after <= offset ? [] : [{ offset, length: after - offset }];
  };
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { index: border, 0: blanks } of text.matchAll(BORDER)) {
    sentences.push(...toStretch(start, border));
    start = border + blanks.length;
  }
  return [...sentences, ...toStretch(start, text.length)];
}
