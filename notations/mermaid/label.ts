/**
 * A text as a Mermaid label that shows exactly that text. Decides what must be written as `#code;`;
 * where labels stand is mermaid.ts. Mermaid reads labels as statements first and as Markdown second.
 */

// What a label may hold as it is: the rest of ASCII means something to Mermaid's grammar, to its Markdown
// or to HTML. `ﬂ°`, `¶ß` are how Mermaid writes `#` codes for itself, so a label must not hold them either.
const SPECIAL = /[^\p{L}\p{M}\p{N}\p{S}\p{P} ]|[!"#$%&*:;<>@\\^`{|}~ﬂ°¶ß]/gu;

// Characters that mean something only at certain places.
const LONELY_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const BLOCK_START = /^[-+=(]|(?<=^\d{1,9})[.)]/u;
const LINK_TARGET = /(?<=\])[([]/gu;
const DOUBLED_BRACKET = /(?<=\[)\[|(?<=\])\]/gu;
const AUTOLINK = /(?<=www)\./giu;
const DASHES = /-(?=-)|(?<=-)-/gu;
// A line that holds these two words is taken for a `direction` statement, wherever they stand in it.
const DIRECTION = /(?<=direction) (?=TB|BT|RL|LR)/giu;

const toCode = (character: string): string => `#${character.codePointAt(0)};`;

export function toMermaidLabel(text: string): string {
  return [LONELY_UNDERSCORE, BLOCK_START, LINK_TARGET, DOUBLED_BRACKET, AUTOLINK, DASHES, DIRECTION].reduce(
    (label, pattern) => label.replace(pattern, toCode),
    toOneLine(text).replace(SPECIAL, toCode),
  );
}

/** What a label shows: one line, without the blanks that Mermaid drops. */
export const toOneLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
