/**
 * Cuts passages out of the original of a note and finds quotes in it. Passages count bytes of UTF-8, so that
 * any tool can cut them; JavaScript counts UTF-16 code units. This file is the only place that turns one into the other.
 */

/** A stretch of an original, in bytes. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** One walk over a text, for any number of questions about it. */
export interface ByteIndex {
  readonly text: string;
  readonly bytes: number;
  /** The string index of a byte offset; undefined outside the text and inside a character. */
  readonly findIndex: (offset: number) => number | undefined;
  /** The byte offset of a string index; undefined outside the text and inside a surrogate pair. */
  readonly findOffset: (index: number) => number | undefined;
}

// ASCII is as long in the one as in the other, so only what is not is kept: notes are long, and their indexes stay.
const WIDE = /[^\p{ASCII}]/gu;

export function toByteIndex(text: string): ByteIndex {
  const indexes: Wide = { starts: [], ends: [] };
  const offsets: Wide = { starts: [], ends: [] };
  let ahead = 0;
  for (const { 0: character, index } of text.matchAll(WIDE)) {
    const [length, bytes] = [character.length, countCharacter(character)];
    indexes.starts.push(index);
    indexes.ends.push(index + length);
    offsets.starts.push(index + ahead);
    offsets.ends.push(index + ahead + bytes);
    ahead += bytes - length;
  }
  const bytes = text.length + ahead;
  return {
    text,
    bytes,
    findIndex: (offset) => (isWithin(offset, bytes) ? convert(offset, offsets, indexes) : undefined),
    findOffset: (index) => (isWithin(index, text.length) ? convert(index, indexes, offsets) : undefined),
  };
}

/** The bytes `offset` to `offset + length` of an original as text; undefined where they cut a character or lie outside. */
export function findPassageText(original: string | ByteIndex, { offset, length }: Stretch): string | undefined {
  const index = typeof original === "string" ? toByteIndex(original) : original;
  const start = index.findIndex(offset);
  const end = index.findIndex(offset + length);
  return start === undefined || end === undefined || length < 0 ? undefined : index.text.slice(start, end);
}

/** Everywhere a quote stands in an original, in order; places may overlap. */
export function listQuotePlaces(original: string | ByteIndex, quote: string): Stretch[] {
  if (quote === "") return [];
  const index = typeof original === "string" ? toByteIndex(original) : original;
  const length = toByteIndex(quote).bytes;
  const places: Stretch[] = [];
  for (let at = index.text.indexOf(quote); at >= 0; at = index.text.indexOf(quote, at + 1)) {
    const offset = index.findOffset(at);
    if (offset !== undefined) places.push({ offset, length });
  }
  return places;
}

/** A part of a text between two borders of marks, with every mark that covers it. */
export interface Segment<Mark> extends Stretch {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Splits a text at the borders of marks, which may overlap. The segments joined give the text again. A mark
 * that cuts a character, is empty or lies outside covers nothing: the check of passages reports it.
 */
export function toSegments<Mark extends Stretch>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const index = toByteIndex(text);
  const placed = marks.filter((mark) => mark.length > 0 && findPassageText(index, mark) !== undefined);
  const borders = new Set([0, index.bytes, ...placed.flatMap((mark) => [mark.offset, mark.offset + mark.length])]);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const offset = sorted[at] ?? 0;
    const stretch = { offset, length: end - offset };
    return {
      ...stretch,
      text: findPassageText(index, stretch) ?? "",
      marks: placed.filter((mark) => mark.offset <= offset && end <= mark.offset + mark.length),
    };
  });
}

/** Of a text as UTF-8. Half of a surrogate pair takes three, as an encoder puts U+FFFD in its place. */
export function countBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    // A whole pair has four, of which its first half has counted three.
    if (isHigh(code) && isLow(text.charCodeAt(index + 1))) {
      bytes += 1;
      index += 1;
    }
  }
  return bytes;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

function countCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Where the characters outside of ASCII start and end, in order. */
interface Wide {
  readonly starts: number[];
  readonly ends: number[];
}

const isWithin = (place: number, end: number): boolean => Number.isInteger(place) && place >= 0 && place <= end;

/** Undefined inside a character. */
function convert(place: number, from: Wide, to: Wide): number | undefined {
  const last = findLast(from.starts, place);
  if (last === undefined) return place;
  if (place === from.starts[last]) return to.starts[last];
  const past = place - (from.ends[last] ?? 0);
  return past < 0 ? undefined : (to.ends[last] ?? 0) + past;
}

/** The last of a rising list that is not above a place. */
function findLast(starts: readonly number[], place: number): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
