/**
 * Where a sentence of a note ends: at a full stop, at a line without words, and before the sign of a list item, also
 * where a copy of the note has lost its line breaks. A dash in prose, an arrow and a version end nothing.
 */
import { findPassageText, toByteIndex, type ByteIndex, type Stretch } from "#domain/meeting/passage.ts";

/** Blanks between two sentences, as indexes of a string. */
export interface Border {
  readonly from: number;
  readonly to: number;
}

const BLANKS = /\s+/gu;
const BLANK_LINE = /\n\s*\n/u;
const ITEM = /[-+*•] (?=\S)|\d{1,2}[.)] (?=\S)/uy;
const SENTENCE = /["“(]?\p{Lu}/uy;
const FOOTNOTE = /\[\d{1,3}\]:? ?https?:/uy;
const ENDED = /[.!?][)"”’]*$/u;
const NUMBERED = /(?:^|\n)[^\S\n]*\d{1,2}\.$/u;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|approx|incl|resp|Dr|Mr|Mrs|Ms|St|No|Fig|\p{Lu})\.$/u;
/** How a mail goes on below its last list item; a copy in one line shows no other border there. */
export const AFTER_LIST = /^(?:Please|Thanks|Thank you|Let me know|Let us know|See you|Looking forward)\b/u;
/** No sign that ends a sentence, and no abbreviation, reaches further; nor do the words that follow a list. */
const LOOK_BACK = 16;

const stands = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/**
 * Sentences end where a capital follows. Cutting too seldom only puts two of them side by side; no word is lost or
 * changed either way. In a text without line breaks a list may begin at its start.
 */
export function listBorders(text: string, isFlat = !text.trim().includes("\n")): readonly Border[] {
  const borders: Border[] = [];
  let isInList = isFlat && stands(ITEM, text, text.length - text.trimStart().length);
  for (const { 0: blanks, index: from } of text.matchAll(BLANKS)) {
    const to = from + blanks.length;
    const before = text.slice(Math.max(from - LOOK_BACK, 0), from);
    const isBlankLine = BLANK_LINE.test(blanks);
    const isItem = stands(ITEM, text, to) && isItemHere(blanks, before, isInList, text.charAt(to));
    const isAfterList = isInList && isFlat && AFTER_LIST.test(text.slice(to, to + LOOK_BACK));
    const isEnded = ENDED.test(before) && !ABBREVIATED.test(before) && !NUMBERED.test(before);
    const isSentence = isEnded && stands(SENTENCE, text, to);
    if (isItem) isInList = true;
    else if (isBlankLine || isAfterList) isInList = false;
    if (isBlankLine || isItem || isAfterList || isSentence || stands(FOOTNOTE, text, to)) borders.push({ from, to });
  }
  return borders;
}

/** In the middle of a line a list begins after a colon only; at the start of one a dash may still belong to prose. */
function isItemHere(blanks: string, before: string, isInList: boolean, sign: string): boolean {
  if (!blanks.includes("\n")) return /[-+*•]/u.test(sign) && (isInList || before.endsWith(":"));
  return isInList || before === "" || /[:.;?!)]$/u.test(before) || /\n[^\S\n]+$/u.test(blanks) || !/[-+]/.test(sign);
}

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
  for (const border of listBorders(text)) {
    sentences.push(...toStretch(start, border.from));
    start = border.to;
  }
  return [...sentences, ...toStretch(start, text.length)];
}
