/** Cuts a block of a note into its sentences, list items and footnotes, each without the blanks around it. */
import { AFTER_LIST, listBorders } from "#domain/meeting/sentences.ts";
import type { Block } from "#domain/note/blocks.ts";
import { findLabel, findLabelSense } from "#domain/note/labels.ts";
import type { Cut, SentenceCut } from "#domain/note/sections.ts";
import type { Bullet } from "#domain/note/structure.ts";

const ITEM = /^([-+*•]|\d{1,2}[.)])\s+(?=\S)/u;
const FOOTNOTE = /^\[\d{1,3}\]:?\s*https?:\S*/;

export function cutBlock(plain: string, block: Block, isFlat: boolean): readonly Cut[] {
  const { from, to, quoted } = block;
  switch (block.type) {
    case "drawn":
      return [{ type: "separator", from, to, isDrawn: true }];
    case "rule":
      return [{ type: "separator", from, to, isDrawn: false }];
    case "heading":
      return [{ type: "separator", from, to, isDrawn: false, title: block.title }];
    case "footnote":
      return [{ type: "footnote", from, to }];
    case "correction":
      return [
        {
          type: "sentence",
          from,
          begin: from,
          said: from,
          to,
          quoted,
          paragraph: -1,
          correction: { old: block.old, put: block.put },
        },
      ];
    case "text":
      return cutText(plain, block, isFlat);
  }
}

type Text = Extract<Block, { type: "text" }>;

function cutText(plain: string, block: Text, isFlat: boolean): readonly Cut[] {
  const text = plain.slice(block.from, block.to);
  const cuts: Cut[] = [];
  let from = 0;
  let inline: Bullet | undefined;
  let items = 0;
  for (const { from: end, to: next } of [...listBorders(text, isFlat), { from: text.length, to: text.length }]) {
    const part = text.slice(from, end);
    const at = block.from + from;
    from = next;
    if (part === "") continue;
    const footnote = FOOTNOTE.exec(part)?.[0];
    if (footnote !== undefined) {
      cuts.push({ type: "footnote", from: at, to: at + footnote.length });
      const rest = part.slice(footnote.length);
      const blanks = rest.length - rest.trimStart().length;
      if (rest.trim() !== "") cuts.push(toSentence(rest.trim(), at + footnote.length + blanks, block, undefined));
      continue;
    }
    const sign = ITEM.exec(part)?.[1];
    const isOwnSign = at === block.from && block.bullet !== undefined;
    if (sign !== undefined && !isOwnSign) {
      items += 1;
      // Below an item of the block's own, an item in its line is a part of it.
      const outer = block.bullet ? block.bullet.level + 1 : 0;
      const item = (block.bullet?.item ?? block.from) + items / MOST_INLINE;
      inline = { level: outer + (sign === "+" ? 1 : 0), sign, item };
    } else if (cuts.at(-1)?.type === "footnote" || (isFlat && AFTER_LIST.test(part))) inline = undefined;
    cuts.push(toSentence(part, at, block, inline ?? block.bullet));
  }
  return cuts;
}

/** Items of one line are told apart by fractions, so that they stand between those of the lines around it. */
const MOST_INLINE = 1_000_000;

function toSentence(part: string, from: number, { quoted, paragraph }: Text, bullet: Bullet | undefined): SentenceCut {
  const sign = bullet ? (ITEM.exec(part)?.[0] ?? "") : "";
  const words = part.slice(sign.length);
  const found = findLabel(words);
  const isLabel =
    found &&
    words.length > found.length &&
    (bullet !== undefined || findLabelSense(found.label) !== undefined || isNamed(found.label));
  const begin = from + sign.length;
  return {
    type: "sentence",
    from,
    begin,
    said: begin + (isLabel ? found.length : 0),
    to: from + part.length,
    quoted,
    paragraph,
    ...(isLabel && { label: found.label }),
    ...(bullet && { bullet }),
  };
}

/** One or two words with a capital each may be the name of who speaks. */
const isNamed = (label: string): boolean => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(label);
