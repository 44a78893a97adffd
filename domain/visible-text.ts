/**
 * What a reader of a text can see, and when two texts look alike. A name with a character that nobody sees is another
 * name to a program and the same one to people; both have to be told of it.
 */

// Characters that leave no mark: formats, line and paragraph separators, fillers, joiners and variation selectors.
const UNSEEN_CHARACTER =
  "[\\p{Cf}\\u2028\\u2029\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\u{E0100}-\\u{E01EF}]";

/** Where such a character does what it is there for. */
const SEEN = [
  // Signs that the standard counts as formats, and fonts draw.
  "[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]",
  // Joiners shape the letters of Arabic and of Indic scripts; between those of Europe they do nothing.
  "(?<=[\\p{L}\\p{M}])(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}])[\\u200C\\u200D]",
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})",
  "(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]",
  "(?<=[0-9#*])\\uFE0F(?=\\u20E3)",
  "(?<=\\p{Script=Han})[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]",
  "(?<=\\p{Script=Mongolian})[\\u180B-\\u180F]",
];

const UNSEEN = new RegExp(`(?!${SEEN.join("|")})${UNSEEN_CHARACTER}`, "gu");
const NOT_ASCII = /[^\p{ASCII}]/u;
const ANY_UNSEEN = new RegExp(UNSEEN_CHARACTER, "gu");

/** The characters of a text that nobody sees, each once, as `U+200B`. */
export const listUnseen = (text: string): readonly string[] =>
  // Most texts are ASCII, in which nothing is unseen; the pattern looks long at each of their characters.
  NOT_ASCII.test(text) ? [...new Set(text.match(UNSEEN)?.map(toCodePoint))] : [];

/** A text with those characters drawn by their names: `K⟨U+200B⟩HO`. */
export const showUnseen = (text: string): string => text.replace(UNSEEN, (character) => `⟨${toCodePoint(character)}⟩`);

const toCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * The form in which names are compared: two texts that people read as one have the same. Compatible characters
 * (NFKC), white space, dashes, apostrophes and case make no other name.
 */
export const toComparable = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(ANY_UNSEEN, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();

const LATIN = /\p{Script=Latin}/u;
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Words in which letters of another script pass for Latin ones: `КHO` with a Cyrillic К. */
export const listMixedWords = (text: string): readonly string[] =>
  (NOT_ASCII.test(text) ? (text.match(/[\p{L}\p{M}]+/gu) ?? []) : []).filter(
    (word) => LATIN.test(word) && LOOKS_LATIN.test(word),
  );
