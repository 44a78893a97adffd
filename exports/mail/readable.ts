/**
 * A line that people wrote, as it can stand in a mail of which a reader of notes makes the same line again: one sentence,
 * without the sign of a list inside, or of a line that sets sections apart. Every word stays.
 */
import { listDrawnLines } from "#domain/meeting/section-borders.ts";
import { listBorders } from "#domain/meeting/sentences.ts";
import { toPlainText } from "#domain/plain-text.ts";

const signs: readonly (readonly [RegExp, string])[] = [
  // A number in brackets before an address is a footnote, and at the end the mark of one.
  [/\[(\d{1,3})\](?=:? ?https?:|$)/gu, "($1)"],
  // They begin and end a heading.
  [/\*{2,}/gu, "*"],
  // Behind a colon such a sign begins a list.
  [/(?<=: )[-+*•](?= |$)/gu, "–"],
];

export const toReadableLine = (markdown: string): string =>
  joinSentences(
    signs.reduce((text, [sign, put]) => text.replace(sign, put), withoutDrawnLines(toPlainText(markdown))),
  ) || "…";

const withoutDrawnLines = (text: string): string => replaceAll(text, listDrawnLines(text), "--");

/** "One. Two" as "One – Two"; of "One? Two" the sign stays. */
const joinSentences = (text: string): string =>
  replaceAll(text, listItemBorders(text), " – ").replace(/(?<=[\p{L}\p{N})])\.(?= – )/gu, "");

/** Where it stands in a list: "1." is no sentence at the start of a line alone. */
const listItemBorders = (text: string): readonly Range[] =>
  listBorders(`${SIGN}${text}`, false)
    .map(({ from, to }) => ({ from: from - SIGN.length, to: to - SIGN.length }))
    .filter(({ from }) => from > 0);

const SIGN = "- ";

interface Range {
  readonly from: number;
  readonly to: number;
}

function replaceAll(text: string, ranges: readonly Range[], by: string): string {
  let made = "";
  let at = 0;
  for (const { from, to } of ranges) {
    made += text.slice(at, from) + by;
    at = to;
  }
  return (made + text.slice(at)).trim();
}
