/**
 * What a corrected note makes of each sentence of the note before it: the same sentence, other words, several places
 * that may be meant, or none. It decides no more than that: where the words are others, people say what still holds.
 */
import { diffArrays } from "diff";
import { findPassageText, toByteIndex, type ByteIndex, type Stretch } from "#domain/meeting/passage.ts";
import { listSectionBorders } from "#domain/meeting/section-borders.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import { remember } from "#domain/remember.ts";

export interface Said extends Stretch {
  /** As it stands in the note. */
  readonly text: string;
}

/** What became of a sentence, or of a passage. `same`: its words stand once, `several`: more than once. */
export type Became =
  | { readonly type: "same"; readonly to: Said }
  | { readonly type: "several"; readonly to: readonly Said[] }
  | { readonly type: "changed"; readonly to: readonly Said[] }
  | { readonly type: "gone" };

export interface MappedSentence {
  readonly from: Said;
  readonly became: Became;
}

export interface ComparedNotes {
  /** The sentences of the older note, in its order. */
  readonly sentences: readonly MappedSentence[];
  /** Sentences of the newer note that none of the older one became. */
  readonly added: readonly Said[];
  readonly findPassage: (passage: Stretch) => Became;
}

/** Of the same text there is one value, so what was worked out for it stays. */
interface NoteText {
  readonly text: string;
}

function listNoteSentences(index: ByteIndex): readonly Said[] {
  return listSectionBorders(index.text).flatMap((section) =>
    listSentences(index, section).flatMap((stretch) => {
      const text = findPassageText(index, stretch) ?? "";
      return text.trim() === "" ? [] : [{ ...stretch, text }];
    }),
  );
}

const known = new WeakMap<NoteText, (after: NoteText) => ComparedNotes>();

/** Each pair of notes is compared once, however many records quote them. */
export function compareNotes(before: NoteText, after: NoteText): ComparedNotes {
  const compare = known.get(before) ?? remember((other: NoteText) => toCorrection(before.text, other.text));
  known.set(before, compare);
  return compare(after);
}

const toKeys = remember(({ text }: NoteText): ReadonlySet<string> => {
  return new Set(listNoteSentences(toByteIndex(text)).map((said) => toWords(said.text)));
});

/** How many of the sentences of a note stand in another text word for word; what that quotes of it is not counted. */
export function countKept(before: NoteText, after: string): { readonly kept: number; readonly all: number } {
  const own = after.replace(/^[^\S\n]*>.*$/gmu, "");
  const now = new Set(listNoteSentences(toByteIndex(own)).map((said) => toWords(said.text)));
  const all = toKeys(before);
  return { kept: [...all].filter((key) => now.has(key)).length, all: all.size };
}

/** Line breaks and the marks of a quote are no words. */
const toWords = (text: string): string => text.replace(/\s+(?:>\s*)*/gu, " ").trim();

export function toCorrection(before: string, after: string): ComparedNotes {
  const [from, to] = [toByteIndex(before), toByteIndex(after)];
  const [old, now] = [listNoteSentences(from), listNoteSentences(to)];
  const became = mapSentences(old, now);
  const reached = new Set(became.flatMap((one) => listReached(one)));
  return {
    sentences: old.map((said, index) => ({ from: said, became: became[index] ?? GONE })),
    added: now.filter((said) => !reached.has(said)),
    findPassage: (passage) => findPassage(passage, { from, to, old, now, became }),
  };
}

const GONE: Became = { type: "gone" };

const listReached = (became: Became): readonly Said[] =>
  became.type === "gone" ? [] : became.type === "same" ? [became.to] : became.to;

function mapSentences(old: readonly Said[], now: readonly Said[]): readonly Became[] {
  const [keys, newKeys] = [old, now].map((said) => said.map(({ text }) => toWords(text))) as [string[], string[]];
  const places = groupPlaces(newKeys);
  const times = groupPlaces(keys);
  const pairs = pairChanged(
    keys,
    newKeys,
    (key) => places.has(key),
    (key) => times.has(key),
  );
  return keys.map((key, index): Became => {
    const found = (places.get(key) ?? []).flatMap((place) => now[place] ?? []);
    const [only] = found;
    if (only && found.length === 1 && times.get(key)?.length === 1) return { type: "same", to: only };
    if (only) return { type: "several", to: found };
    const to = (pairs.get(index) ?? []).flatMap((place) => now[place] ?? []);
    return to.length > 0 ? { type: "changed", to } : GONE;
  });
}

function groupPlaces(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });
  return places;
}

/** Sentences that one of the notes has alone: the work is the square of it. */
const MOST_EDITS = 4_000;
/** Sentences that are held against each other by their words. */
const MOST_COMPARED = 200_000;
/** The part of their words that two wordings of one sentence share. */
const LEAST_ALIKE = 0.4;

/**
 * For a sentence whose words stand nowhere: those of the same gap, between sentences that both notes have, that share
 * the most words with it. Beyond what can be compared in a moment nothing is paired, and it is gone.
 */
function pairChanged(
  keys: string[],
  newKeys: string[],
  isNow: (key: string) => boolean,
  wasBefore: (key: string) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const parts = diffArrays(keys, newKeys, { maxEditLength: MOST_EDITS }) ?? [];
  const pairs = new Map<number, readonly number[]>();
  const gap: { old: number[]; now: number[] } = { old: [], now: [] };
  let [at, newAt, left] = [0, 0, MOST_COMPARED];
  const close = (): void => {
    const old = gap.old.filter((place) => !isNow(keys[place] ?? ""));
    const now = gap.now.filter((place) => !wasBefore(newKeys[place] ?? ""));
    left -= old.length * now.length;
    if (left >= 0) for (const [place, to] of pairAlike(old, now, { keys, newKeys })) pairs.set(place, to);
    gap.old = [];
    gap.now = [];
  };
  for (const { added, removed, count } of parts) {
    const list = added ? gap.now : removed ? gap.old : undefined;
    const start = added ? newAt : at;
    if (list) for (let place = start; place < start + count; place += 1) list.push(place);
    else close();
    if (!added) at += count;
    if (!removed) newAt += count;
  }
  close();
  return pairs;
}

interface Keys {
  readonly keys: readonly string[];
  readonly newKeys: readonly string[];
}

function pairAlike(old: readonly number[], now: readonly number[], { keys, newKeys }: Keys) {
  const words = now.map((place) => listWords(newKeys[place] ?? ""));
  return old.flatMap((place): (readonly [number, readonly number[]])[] => {
    const own = listWords(keys[place] ?? "");
    const alike = words.map((other) => toLikeness(own, other));
    const most = Math.max(LEAST_ALIKE, ...alike);
    const best = now.filter((_, index) => alike[index] === most);
    return best.length === 0 ? [] : [[place, best]];
  });
}

const listWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Twice what both have, of what there is: 1 for the same words. */
function toLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

interface Mapped {
  readonly from: ByteIndex;
  readonly to: ByteIndex;
  readonly old: readonly Said[];
  readonly now: readonly Said[];
  readonly became: readonly Became[];
}

/**
 * A few words are not carried over by themselves: "agreed to it" stands in "nobody agreed to it" too. So what became of
 * the sentences that a passage reaches into is what became of it.
 */
function findPassage(passage: Stretch, { from, to, old, now, became }: Mapped): Became {
  const end = passage.offset + passage.length;
  const first = old.findIndex((said) => said.offset + said.length > passage.offset);
  const reached = first < 0 ? [] : old.slice(first).filter((said) => said.offset < end);
  const mapped = reached.map((_, index) => became[first + index] ?? GONE);
  if (mapped.length === 0) return GONE;
  const [only] = mapped;
  if (only && mapped.length === 1 && only.type === "several") {
    const places = only.to.flatMap((said) => carry(passage, reached, [said], { from, to }) ?? []);
    return places.length > 0 ? { type: "several", to: places } : { type: "changed", to: only.to };
  }
  const same = mapped.flatMap((one) => (one.type === "same" ? [one.to] : []));
  if (same.length === mapped.length && areInARow(same, now)) {
    const said = carry(passage, reached, same, { from, to });
    return said ? { type: "same", to: said } : { type: "changed", to: [join(same, to)] };
  }
  const all = mapped.flatMap(listReached);
  if (all.length === 0) return GONE;
  return { type: "changed", to: only && mapped.length === 1 ? all : [...new Set(all)].sort(byOffset) };
}

const byOffset = (one: Stretch, other: Stretch): number => one.offset - other.offset;

function areInARow(said: readonly Said[], now: readonly Said[]): boolean {
  const start = now.indexOf(said[0] as Said); // not empty: of as many sentences as are reached
  return said.every((one, index) => now[start + index] === one);
}

function join(said: readonly Said[], to: ByteIndex): Said {
  const [first, last] = [said[0], said.at(-1)];
  const offset = first?.offset ?? 0;
  const length = last ? last.offset + last.length - offset : 0;
  return { offset, length, text: findPassageText(to, { offset, length }) ?? "" };
}

/** Of the same words in both notes: from the same letter to the same letter, whatever the blanks between them. */
function carry(
  passage: Stretch,
  before: readonly Said[],
  after: readonly Said[],
  { from, to }: Pick<Mapped, "from" | "to">,
): Said | undefined {
  const [old, now] = [join(before, from), join(after, to)];
  const start = from.findIndex(passage.offset);
  const end = from.findIndex(passage.offset + passage.length);
  const [base, newBase] = [from.findIndex(old.offset), to.findIndex(now.offset)];
  if (start === undefined || end === undefined || base === undefined || newBase === undefined) return undefined;
  const letters = countLetters(old.text.slice(0, Math.max(start - base, 0)));
  const quoted = findPassageText(from, passage) ?? "";
  const count = countLetters(quoted);
  const begin = findLetter(now.text, letters);
  const last = count === 0 ? undefined : findLetter(now.text, letters + count - 1);
  if (begin === undefined || last === undefined) return undefined;
  // A letter may take two units.
  const size = String.fromCodePoint(now.text.codePointAt(last) ?? 0).length;
  const [offset, after_] = [to.findOffset(newBase + begin), to.findOffset(newBase + last + size)];
  if (offset === undefined || after_ === undefined) return undefined;
  const text = findPassageText(to, { offset, length: after_ - offset }) ?? "";
  return toWords(text) === toWords(quoted) ? { offset, length: after_ - offset, text } : undefined;
}

const countLetters = (text: string): number => text.replace(/\s/gu, "").length;

/** The index of a letter, counted without blanks. */
function findLetter(text: string, number: number): number | undefined {
  let left = number;
  let index = 0;
  const isPassed = (sign: string): boolean => /\s/.test(sign) || left-- > 0;
  while (index < text.length && isPassed(text.charAt(index))) index += 1;
  return index < text.length ? index : undefined;
}
