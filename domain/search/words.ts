/**
 * The words of a text as search sees them: identifiers whole and in their parts, plurals and endings cut off, accents
 * and case taken away. Decides what is one word; not what a word is worth.
 */

/** A word where it stands, in UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** An identifier as it was written, in lower case: `luo-session-v1`; undefined for a word without parts. */
  readonly whole: string | undefined;
  /** One, or those that an identifier is made of; each without its ending. */
  readonly parts: readonly string[];
}

// A dash belongs to an error number (-EBUSY) and to nothing else that begins with one.
const WORD =
  /(?<![\p{L}\p{N}])-E[A-Z]{2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-./:+@]|_+)[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const JOINT = /[-/:+@]+/;
const INNER_JOINT = /[._]+/;
const NUMBER = /^v?\d+(?:\.\d+)*$/;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** Longer than any name of ours: an address, a hash, or nothing that anybody types. */
const MOST_LETTERS = 64;

export function listWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const { whole, parts } = read(written);
    if (parts.length > 0) words.push({ start: index, end: index + written.length, whole, parts });
  }
  return words;
}

/** What a text is found by: its words without those that stand in every text. */
export function toTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [written] of text.matchAll(WORD)) terms.push(...read(written).terms);
  return terms;
}

/** All its words in a row, so that one can look whether some follow each other: ` point of no return `. */
export function toSequence(text: string): string {
  const rows = [" "];
  for (const [written] of text.matchAll(WORD)) rows.push(read(written).row);
  // Joined at once: what is put together bit by bit stays in bits, which take several times as much.
  return rows.join("");
}

interface Spelled extends Pick<Word, "whole" | "parts"> {
  readonly terms: readonly string[];
  /** Its parts, each with a blank behind. */
  readonly row: string;
}

/** Texts use the same words over and over: most are read once. */
const lately = new Map<string, Spelled>();
const MOST_LATELY = 5_000;

function read(written: string): Spelled {
  const known = lately.get(written);
  if (known) return known;
  const spelled = toSpelling(written);
  const plain = toParts(spelled);
  const whole = spelled !== plain[0] && isCompound(spelled) && spelled.length <= MOST_LETTERS ? spelled : undefined;
  const parts = plain.map(withoutEnding);
  const made: Spelled = {
    whole,
    parts,
    terms: [...(whole === undefined ? [] : [whole]), ...parts.filter(isTelling)],
    row: parts.map((part) => `${part} `).join(""),
  };
  if (lately.size >= MOST_LATELY) lately.clear();
  // Of a longer one the whole text it was cut from would be kept with it.
  if (written.length <= MOST_LETTERS) lately.set(written, made);
  return made;
}

/** A term in the form in which a sequence holds it. */
export const toSequenceOf = (term: string): string => ` ${toParts(term).map(withoutEnding).join(" ")} `;

/** Whether it says anything about the one text in which it stands. */
export const isTelling = (word: string): boolean => !common.has(word);

const isCompound = (spelled: string): boolean => JOINT.test(spelled) || INNER_JOINT.test(spelled);

const toSpelling = (written: string): string => {
  const plain = NOT_ASCII.test(written) ? written.normalize("NFKD").replace(/\p{M}/gu, "") : written;
  return plain.toLowerCase();
};

const toParts = (spelled: string): readonly string[] =>
  spelled
    .split(JOINT)
    .flatMap((part) => (NUMBER.test(part) ? [part] : part.split(INNER_JOINT)))
    .filter((part) => part !== "" && part.length <= MOST_LETTERS);

/** Plurals and the commonest endings, so that `sessions` and `preserving` are found by `session` and `preserve`. */
function withoutEnding(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word
    .replace(/(?<=[a-z]{2})ies$/, "y")
    .replace(/(?<=x|z|ch|sh|ss)es$/, "")
    .replace(/(?<=[^su])s$/, "");
  const stem = singular.replace(/(?<=[a-z]{4})(?:ing|ed)$/, "");
  return stem.replace(/(?<=[a-z]{4})e$/, "").replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1");
}

// What people put between the words they look for. Words of place and order ("before", "between") are not among them.
const common: ReadonlySet<string> = new Set(
  `a an the and or of to in on at by for from with as is are was were be been it its this that these those there
  who what when where which how why do doe did can could should would will shall may might must have has had
  i me my we us our you your he she his her they them their not no so if than then too also about into`.split(/\s+/),
);
