/** What a record is called that is made of a sentence: its words, shortened. For a person to put better. */
import { limits } from "#domain/limits.ts";
import { withCapital } from "#domain/capital.ts";

const MOST_LETTERS = 90;

// How notes lead in to what they report.
const LEAD =
  /^(?:it was (?:agreed|acknowledged|decided|noted|proposed|suggested)(?: (?:on|upon))?(?: that)?|(?:we|the group|everybody) (?:agreed|acknowledged|decided)(?: (?:on|upon))?(?: that)?|there was (?:a )?(?:general )?(?:agreement|acknowledge?ment|consensus)(?: (?:on|that))*|(?:action|decision|agreed|term)s?(?: item)?:)[\s:,]+/iu;

/** In one line, without the sign of a list. */
export const toBareLine = (sentence: string): string =>
  sentence
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:[-+*•]|\d{1,2}[.)]) (?=\S)/u, "");

/** What a sentence says, without how the note leads in to it: "It was agreed that the list decides." says that the list decides. */
export function toClaim(sentence: string): string {
  const plain = toBareLine(sentence);
  const said = plain.replace(LEAD, "") || plain;
  return withCapital(said);
}

export const toSentenceTitle = (sentence: string): string =>
  toWholeWords(toClaim(sentence).replace(/[.;:]+$/u, "")).slice(0, limits.line);

function toWholeWords(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[,;:]$/u, "")} …`;
}

/** The word that a sentence defines; undefined where it does not say so in as many words. */
export function findDefinedWord(sentence: string): string | undefined {
  const plain = toBareLine(sentence);
  const quoted = /^(?:an? |the |by )?["“]([^"”]{2,80})["”]/iu.exec(plain)?.[1];
  const defined = /^(?:an? |the )?(\S[^.,;:]{1,60}?) (?:means|refers to|is defined as|stands for)\s/iu.exec(plain)?.[1];
  const word = quoted ?? defined;
  return word === undefined ? undefined : withCapital(word);
}
