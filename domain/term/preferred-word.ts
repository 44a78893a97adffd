/** The word of the glossary for another one that somebody types: for a name that is used no more, or that a term has besides. */
import type { Term } from "#domain/term/schema.ts";
import { findEachTerm, isSpelledExactly, type TermIndex } from "#domain/term/link.ts";
import { maskQuoted } from "#domain/term/quoted.ts";

export interface PreferredWord {
  /** As it stands in the text. */
  readonly written: string;
  /** What to write instead, in the same number and with the same first letter. */
  readonly word: string;
  /** Of the term. */
  readonly slug: string;
  /** Whether the glossary has given up what is written; otherwise it is a name besides. */
  readonly isDeprecated: boolean;
}

/** Each once, in the order of the text. `own`: the slug of the term that the text is about, which may name all its names. */
export function listPreferredWords(terms: TermIndex, text: string, own?: string): readonly PreferredWord[] {
  const found = findEachTerm(terms, maskQuoted(text)).flatMap(({ start, end, slug, name }): PreferredWord[] => {
    const term = terms.bySlug.get(slug)?.body;
    const title = term && slug !== own && term.standing !== "superseded" ? toWord(term.title) : undefined;
    if (!term || title === undefined) return [];
    const isDeprecated = term.deprecated?.includes(name) ?? false;
    if (!isDeprecated && !isOtherName(term, name, title)) return [];
    const written = text.slice(start, end);
    return [{ written, word: toSameForm(title, name, written), slug, isDeprecated }];
  });
  return [...new Map(found.map((one) => [one.written, one])).values()];
}

/** A title without what tells it from others; undefined where it is none that stands in a sentence, such as a pair of words. */
function toWord(title: string): string | undefined {
  const word = title.replace(/\s*\([^)]*\)$/, "");
  return word.includes(",") ? undefined : word;
}

// Another form of the same word is no other word, nor is what an acronym stands for, or the acronym.
function isOtherName({ synonyms }: Term, name: string, title: string): boolean {
  if (!synonyms.includes(name) || name === name.toUpperCase()) return false;
  const [a, b] = [toLetters(name), toLetters(title)];
  if (a.startsWith(b) || b.startsWith(a)) return false;
  const areWords = !/\s/.test(name) && !/\s/.test(title);
  if (areWords && a.slice(0, 2) === b.slice(0, 2)) return false;
  return /\s/.test(title) || !isWithin(b, a);
}

const toLetters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Whether the letters of one stand in the other in their order. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

function toSameForm(title: string, name: string, written: string): string {
  const isPlural = /s$/i.test(written) && !/s$/i.test(name);
  const word = isPlural && /[a-z]$/.test(title) && !title.endsWith("s") ? toPlural(title) : title;
  if (isSpelledExactly(title)) return word;
  const first = written.charAt(0);
  const isLower = first === first.toLowerCase();
  return (isLower ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1);
}

const toPlural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}${/(?:x|z|ch|sh)$/.test(word) ? "es" : "s"}`;
