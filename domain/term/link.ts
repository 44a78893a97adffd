/**
 * Finds the terms of the register in a running text, so that a word leads to its meaning. Decides where a
 * term stands and which one is meant; how a link looks is for the writers of pages and mails.
 */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { listTermWords } from "#domain/term/names.ts";
import { toComparable } from "#domain/visible-text.ts";

/** A spelling under which a term is found. */
interface Name {
  readonly slug: string;
  readonly text: string;
  /**
   * Matches it where it stands: in the plural too, composed or not, and with hyphens or any white space between its
   * words, since a text is broken into lines anywhere.
   */
  readonly pattern: RegExp;
  /** Where its first word starts in it: `/dev/liveupdate` is found by its word `dev`. */
  readonly lead: number;
}

export interface TermIndex {
  /** Names by their first word in lower case, the longest name first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Name[]>;
  readonly bySlug: ReadonlyMap<string, RegisterRecord<"term">>;
}

/** A term found in a text, from `start` up to `end`, in UTF-16 code units. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly slug: string;
  /** That of its names which it is. */
  readonly name: string;
}

// A combining mark belongs to the letter before it.
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}_][-.]?$/u;
const GOES_ON = /^(?:[\p{L}\p{N}\p{M}_]|[-.][\p{L}\p{N}_])/u;

export function toTermIndex(terms: readonly RegisterRecord<"term">[]): TermIndex {
  const bySpelling = new Map<string, RegisterRecord<"term">[]>();
  for (const term of terms) {
    for (const text of new Set(listTermWords(term.body))) {
      bySpelling.set(text, [...(bySpelling.get(text) ?? []), term]);
    }
  }
  const byFirstWord = new Map<string, Name[]>();
  for (const [text, holders] of bySpelling) {
    const term = chooseTerm(holders);
    const first = toFirstWord(text);
    if (!term || first === "") continue;
    const name = { slug: term.slug, text, pattern: toPattern(text), lead: text.trim().search(WORD) };
    const known = [...(byFirstWord.get(first) ?? []), name];
    byFirstWord.set(
      first,
      known.sort((a, b) => b.text.length - a.text.length || (a.slug < b.slug ? -1 : 1)),
    );
  }
  return { byFirstWord, bySlug: new Map(terms.map((term) => [term.slug, term])) };
}

/**
 * The first place of each term in a text, in order, without overlaps. `skip` holds slugs that are not
 * wanted: a term on its own page, or one linked earlier in the same text.
 */
export function findTerms(index: TermIndex, text: string, skip: ReadonlySet<string> = new Set()): readonly TermMatch[] {
  const seen = new Set(skip);
  return findEachTerm(index, text).filter(({ slug }) => {
    const isNew = !seen.has(slug);
    seen.add(slug);
    return isNew;
  });
}

/** Each place of each term. */
export function findEachTerm(index: TermIndex, text: string): readonly TermMatch[] {
  const found: TermMatch[] = [];
  let end = 0;
  for (const word of text.matchAll(WORD)) {
    const match = findAt(index, text, word.index, word[0]);
    if (!match || match.start < end) continue;
    end = match.end;
    found.push(match);
  }
  return found;
}

/** The term a person means who writes its name out, `[[Kexec]]`, in whatever case; or its slug. */
export function findTermByName(index: TermIndex, name: string): string | undefined {
  if (index.bySlug.has(name)) return name;
  const names = listNames(index, toFirstWord(name));
  const found =
    names.find(({ text }) => toComparable(text) === toComparable(name)) ??
    names.find(({ pattern }) => new RegExp(pattern, "iuy").exec(name.trim())?.[0] === name.trim());
  return found?.slug;
}

function findAt(index: TermIndex, text: string, at: number, word: string): TermMatch | undefined {
  for (const name of listNames(index, toLetters(word))) {
    const start = at - name.lead;
    if (start < 0) continue;
    name.pattern.lastIndex = start;
    const [written] = name.pattern.exec(text) ?? [];
    if (written === undefined || ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start))) continue;
    const end = start + written.length;
    if (!GOES_ON.test(text.slice(end, end + 3))) return { start, end, slug: name.slug, name: name.text };
  }
  return undefined;
}

// A word that several terms claim, each in a scope of its own, means the one without a scope. Where all
// have one, the text alone does not say which is meant, and nothing is linked.
function chooseTerm(holders: readonly RegisterRecord<"term">[]): RegisterRecord<"term"> | undefined {
  if (holders.length === 1) return holders[0];
  const unscoped = holders.filter((term) => term.body.scope === undefined);
  return unscoped.length === 1 ? unscoped[0] : undefined;
}

// Acronyms and mixed spellings mean the term only as they are written: KHO, not kho; VMM, not vmm.
function toPattern(text: string): RegExp {
  const words = text.trim().normalize("NFC").split(/\s+/u);
  return new RegExp(words.map(toWordPattern).join("(?:\\s+|-)"), isSpelledExactly(text) ? "uy" : "iuy");
}

/** In the singular and in the regular plural. */
function toWordPattern(word: string): string {
  if (/[^aeiou\W]y$/iu.test(word)) return `${toSigns(word.slice(0, -1))}(?:${word.slice(-1)}|ies)`;
  return `${toSigns(word)}${/(?:s|x|z|ch|sh)$/iu.test(word) ? "(?:es)?" : /[\p{L}\p{N}]$/u.test(word) ? "s?" : ""}`;
}

const toSigns = (word: string): string =>
  [...word]
    .map((sign) => {
      const escaped = sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
      const taken = sign.normalize("NFD");
      return taken === sign ? escaped : `(?:${escaped}|${taken})`;
    })
    .join("");

const toLetters = (word: string): string => word.normalize("NFC").toLowerCase();

const toFirstWord = (text: string): string => toLetters(text.match(WORD)?.[0] ?? "");

const none: readonly Name[] = [];

/** Names that begin with a word, or with what it may be the regular plural of. Asked for each word of every text. */
function listNames({ byFirstWord }: TermIndex, word: string): readonly Name[] {
  const own = byFirstWord.get(word) ?? none;
  if (!word.endsWith("s")) return own;
  const singulars = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
  return [...own, ...singulars.flatMap((singular) => byFirstWord.get(singular) ?? none)];
}

/** Capitals after the first letter of a word, or digits, make a spelling a name. */
export const isSpelledExactly = (text: string): boolean => /[\p{L}\p{N}]\p{Lu}|\p{N}|^\p{Lu}$/u.test(text);
