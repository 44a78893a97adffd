/**
 * Reads the text of a note into sections and sentences. Every byte of it belongs to one sentence, separator, footnote
 * or blank; what the sentences mean is not decided here.
 */
import { limits } from "#domain/limits.ts";
import { countBytes, toByteIndex, type ByteIndex } from "#domain/meeting/passage.ts";
import { toBlocks } from "#domain/note/blocks.ts";
import { recogniseConvention } from "#domain/note/convention.ts";
import { toLines } from "#domain/note/lines.ts";
import { listSections, type Cut } from "#domain/note/sections.ts";
import { cutBlock } from "#domain/note/cut-block.ts";
import { joinHeadings } from "#domain/note/wrapped-headings.ts";
import type { Convention, Footnote, Piece, ReadNote, Sentence } from "#domain/note/structure.ts";

/** Lines, and sentences with what stands between them: no note has as many, and a text that has is read in no time. */
const MOST_LINES = 10_000;
const MOST_PARTS = 10_000;

/**
 * A text of any size is read as far as a note may be long, or as somebody has the time for; the rest is one sentence, and
 * said to be unread.
 */
export function readNote(text: string, given?: Convention, mostLetters: number = limits.note): ReadNote {
  const read = readParts(text.slice(0, findEnd(text, mostLetters)), given);
  const beyond = read.cuts[MOST_PARTS];
  return toNote(text, beyond ? readParts(text.slice(0, beyond.from), given ?? read.convention) : read);
}

function readParts(text: string, given: Convention | undefined) {
  const { plain, lines } = toLines(text);
  const convention = given ?? recogniseConvention(lines);
  const isFlat = !plain.trim().includes("\n");
  const cuts = toBlocks(joinHeadings(lines), convention).flatMap((block) => cutBlock(plain, block, isFlat));
  return { text, plain, convention, cuts };
}

function toNote(whole: string, { text, plain, convention, cuts: found }: ReturnType<typeof readParts>): ReadNote {
  const index = toByteIndex(text);
  const cuts = withCorrections(found, plain);
  const unread = countBytes(whole.slice(text.length));
  const sections = listSections(cuts, plain, index, convention);
  const sentences = toSentences(cuts, sections.numbers, index, plain);
  return {
    convention,
    index,
    bytes: index.bytes + unread,
    pieces: toPieces(cuts, index, unread),
    sections: sections.parts,
    sentences: unread === 0 ? sentences : [...sentences, toUnread(sentences, index.bytes, unread)],
    footnotes: toFootnotes(cuts, index, plain),
    unread,
  };
}

/** At the end of a line, or at least not inside of a character. */
function findEnd(text: string, most: number): number {
  let end = 0;
  for (let number = 0; number < MOST_LINES; number += 1) {
    const next = text.indexOf("\n", end) + 1;
    if (next === 0 && text.length <= most) return text.length;
    if (next === 0 || next > most) break;
    end = next;
  }
  if (end > 0) return end;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

const toOffset = (index: ByteIndex, at: number): number => {
  const offset = index.findOffset(at);
  if (offset === undefined) throw new Error(`${at} is inside of a character`);
  return offset;
};

const toStretch = (index: ByteIndex, { from, to }: Pick<Cut, "from" | "to">) => {
  const offset = toOffset(index, from);
  return { offset, length: toOffset(index, to) - offset };
};

function toPieces(cuts: readonly Cut[], index: ByteIndex, unread: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const cut of cuts) {
    const { offset, length } = toStretch(index, cut);
    if (offset > at) pieces.push({ type: "blank", offset: at, length: offset - at });
    pieces.push({ type: cut.type, offset, length });
    at = offset + length;
  }
  if (index.bytes > at) pieces.push({ type: "blank", offset: at, length: index.bytes - at });
  return unread === 0 ? pieces : [...pieces, { type: "sentence", offset: index.bytes, length: unread }];
}

const toPlain = (text: string): string => text.replace(/\s+/gu, " ").trim();

function toSentences(cuts: readonly Cut[], sections: readonly number[], index: ByteIndex, plain: string): Sentence[] {
  const sentences: Sentence[] = [];
  let heading = "";
  let paragraph = -1;
  for (const [number, cut] of cuts.entries()) {
    if (cut.type === "separator") heading = cut.title ?? (cut.isDrawn ? "" : heading);
    if (cut.type !== "sentence") continue;
    const before = sentences.at(-1);
    const isNew = paragraph !== cut.paragraph;
    paragraph = cut.paragraph;
    sentences.push({
      ...toStretch(index, cut),
      number: sentences.length,
      section: sections[number] ?? 0,
      paragraph: cut.paragraph,
      text: toPlain(plain.slice(cut.said, cut.to)),
      from: cut.begin,
      said: cut.said,
      to: cut.to,
      ...(cut.label !== undefined && { label: cut.label }),
      ...(cut.bullet && { bullet: cut.bullet }),
      heading,
      quoted: cut.quoted,
      ...(isNew && before && before.quoted > cut.quoted && { answerTo: before.number }),
      ...(cut.corrected !== undefined && { corrected: cut.corrected }),
    });
  }
  return sentences;
}

function toUnread(sentences: readonly Sentence[], offset: number, length: number): Sentence {
  const last = sentences.at(-1);
  return {
    offset,
    length,
    number: sentences.length,
    section: last?.section ?? 0,
    paragraph: (last?.paragraph ?? 0) + 1,
    text: "",
    from: last?.to ?? 0,
    said: last?.to ?? 0,
    to: last?.to ?? 0,
    heading: "",
    quoted: 0,
    isUnread: true,
  };
}

function toFootnotes(cuts: readonly Cut[], index: ByteIndex, plain: string): readonly Footnote[] {
  return cuts.flatMap((cut) => {
    if (cut.type !== "footnote") return [];
    const text = toPlain(plain.slice(cut.from, cut.to));
    return [{ ...toStretch(index, cut), mark: /\d+/.exec(text)?.[0] ?? "", text: text.replace(/^\[\d+\]:?\s*/, "") }];
  });
}

/** A correction is about the last sentence above it that has the words; that one keeps its passage. */
function withCorrections(cuts: readonly Cut[], plain: string): readonly Cut[] {
  if (!cuts.some((cut) => cut.correction)) return cuts;
  const made = [...cuts];
  for (const [number, { correction }] of cuts.entries()) {
    if (!correction) continue;
    const lowest = Math.max(number - MOST_BACK, 0);
    for (let at = number - 1; at >= lowest; at -= 1) {
      const cut = made[at];
      if (cut?.type !== "sentence" || cut.correction) continue;
      const said = cut.corrected ?? toPlain(plain.slice(cut.said, cut.to));
      if (!said.includes(correction.old)) continue;
      made[at] = { ...cut, corrected: said.replace(correction.old, () => correction.put) };
      break;
    }
  }
  return made;
}

/** Sentences above a correction among which the one that it is about is sought. */
const MOST_BACK = 200;
