/** Markdown as plain words: for descriptions, meanings beside a term, and mails. Not a parser; marks are dropped. */

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:```.*|~~~.*|#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/gm, ""],
  [/!?\[\[([^[\]]+)\]\]/g, "$1"],
  [/!?\[([^[\]]*)\]\([^()]*\)/g, "$1"],
  [/<(https?:[^>\s]+)>/g, "$1"],
  [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2"],
  [/`+([^`]*)`+/g, "$1"],
  [/\\([!-/:-@[-`{-~])/g, "$1"],
  [/\s+/g, " "],
];

export const toPlainText = (markdown: string): string =>
  MARKS.reduce((text, [mark, kept]) => text.replace(mark, kept), markdown).trim();

/** The first sentence, cut at a word where it is longer than a glance takes in. */
export function toPlainSentence(markdown: string, max = 180): string {
  const text = toPlainText(markdown.split(/\n\s*\n/, 1)[0] ?? "");
  const sentence = /^.*?[.;:!?](?=\s+[\p{Lu}\p{N}"“]|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= max) return sentence;
  const cut = sentence.slice(0, max);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), max / 2)).replace(/[\s,;:.]+$/, "")}…`;
}
