/**
 * Who does something in a sentence: the names, or the pronoun, that a verb follows. "He" is whoever spoke last, which the
 * sentence before says and not this one; "we" is the group, and nobody in person.
 */
import type { Mention, Named } from "#domain/note/people.ts";

export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly who: readonly Named[];
  readonly type: "named" | "pronoun" | "author" | "group";
}

const JOINED = /^(?:,? and |, | & |\/)$/;
const PRONOUN = /(?<![\p{L}\p{N}'’])(?:[Hh]e|[Ss]he|I|[Ww]e)(?![\p{L}\p{N}-])/gu;

export interface Speaking {
  readonly last: readonly Named[];
  /** Who says "I", where that is not whoever writes the note. */
  readonly speaker: readonly Named[] | undefined;
}

const BUT = /\b(?:everyone|everybody|all|nobody|no one) (?:but|except|apart from) $/iu;

/** In the order of the text. `last` is whom the sentences before have as speaking. */
export function listSubjects(
  text: string,
  mentions: readonly Mention[],
  { last, speaker }: Speaking,
): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const { from, to, named } of mentions) {
    if (BUT.test(text.slice(0, from))) continue;
    const before = subjects.at(-1);
    if (before && JOINED.test(text.slice(before.to, from)))
      subjects[subjects.length - 1] = { ...before, to, who: [...before.who, named] };
    else subjects.push({ from, to, who: [named], type: "named" });
  }
  for (const { 0: word, index } of text.matchAll(PRONOUN)) {
    const place = { from: index, to: index + word.length };
    if (word === "I")
      subjects.push({ ...place, type: "author", who: speaker ?? [{ word, possible: [], by: "author" }] });
    else if (word.toLowerCase() === "we") subjects.push({ ...place, type: "group", who: [] });
    else subjects.push({ ...place, type: "pronoun", who: toWhom(word, last) });
  }
  return subjects.sort((a, b) => a.from - b.from);
}

/** Only where one person spoke. */
function toWhom(word: string, last: readonly Named[]): readonly Named[] {
  const [only] = last;
  if (!only || last.length > 1) return [{ word, possible: last.flatMap(({ slug }) => slug ?? []), by: "context" }];
  return [{ ...only, word: `${word} (${only.word.replace(/^.*\((.*)\)$/, "$1")})`, by: "context" }];
}

/** What comes after a subject, behind what is in brackets or between commas. */
export function toPredicate(text: string, { to }: Subject): string {
  const rest = text.slice(to, to + 240);
  return rest.replace(/^(?: \([^)]{0,80}\)|, (?:who|as) [^,]{1,80},)/u, "").replace(/^ /, "");
}
