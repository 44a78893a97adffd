/**
 * Which item of an older list is which item of a newer one. Items are known by what names them (an id, from
 * and event, the bytes of a passage), not by where they stand, so that one insertion is one difference.
 */
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";

export type JsonObject = { readonly [key: string]: Json | undefined };

/** Fields that name an item of a list, from the surest to the vaguest. Each is tried on what is left unmatched. */
const identities: readonly (readonly string[])[] = [
  ["id"],
  ["slug"],
  ["name"],
  ["from", "event", "to"],
  ["from", "event"],
  ["state", "event", "when"],
  ["state", "event"],
  ["meeting", "offset", "length"],
  ["meeting", "quote"],
  ["repository", "path"],
  ["url"],
  ["component"],
  ["format"],
  ["feature"],
  ["by", "day"],
  ["title"],
  ["text"],
  ["meaning"],
  ["number"],
];

/** The text an item mainly consists of, where nothing names it. */
const textFields = ["text", "title", "meaning", "message", "quote"];

/** Half of the words in common: an edited sentence is changed, not removed and added. */
const ALIKE = 0.5;

/** Beyond this many comparisons of texts the rest counts as removed and added; real edits stay far below. */
const MOST_COMPARISONS = 10_000;

/** From the index in the newer list to the index in the older one, for each item that is in both. */
export function matchItems(before: readonly Json[], after: readonly Json[]): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const left = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const take = (afterIndex: number, beforeIndex: number): void => {
    matched.set(afterIndex, beforeIndex);
    left.before.delete(beforeIndex);
    left.after.delete(afterIndex);
  };

  const keysOf = [toCanonicalJson, ...identities.map((fields) => (item: Json) => findKey(item, fields))];
  for (const keyOf of keysOf) {
    const waiting = new Map<string, number[]>();
    for (const index of left.before) {
      const key = keyOf(before[index] as Json); // the index is one of the list's own
      if (key !== undefined && !waiting.get(key)?.push(index)) waiting.set(key, [index]);
    }
    for (const index of [...left.after]) {
      const key = keyOf(after[index] as Json);
      const found = key === undefined ? undefined : waiting.get(key)?.shift();
      if (found !== undefined) take(index, found);
    }
  }
  for (const [afterIndex, beforeIndex] of listAlike(before, after, left)) take(afterIndex, beforeIndex);
  return matched;
}

/** The items of the newer list that do not stand in the order of the older one, as few as possible. */
export function listMoved(matched: ReadonlyMap<number, number>): ReadonlySet<number> {
  const pairs = [...matched].sort(([a], [b]) => a - b);
  const kept = findLongestRise(pairs.map(([, beforeIndex]) => beforeIndex));
  return new Set(pairs.filter((_, position) => !kept.has(position)).map(([afterIndex]) => afterIndex));
}

/** What surely names an item: the first of the identities that it has all fields of. */
export function findIdentity(item: Json): string | undefined {
  const fields = identities.find((candidate) => findKey(item, candidate) !== undefined);
  return fields && `${fields.join(" ")} ${findKey(item, fields)}`;
}

function findKey(item: Json, fields: readonly string[]): string | undefined {
  if (!isObject(item)) return undefined;
  const values = fields.map((field) => item[field]);
  return values.every((value) => typeof value === "string" || typeof value === "number")
    ? JSON.stringify(values)
    : undefined;
}

function listAlike(
  before: readonly Json[],
  after: readonly Json[],
  left: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
): [number, number][] {
  if (left.before.size * left.after.size > MOST_COMPARISONS) return [];
  const older = [...left.before].map((index) => ({ index, words: toWords(before[index] as Json) }));
  const newer = [...left.after].map((index) => ({ index, words: toWords(after[index] as Json) }));
  const candidates = newer
    .flatMap((to) => older.map((from) => ({ to: to.index, from: from.index, score: toLikeness(from.words, to.words) })))
    .filter(({ score }) => score >= ALIKE)
    // Those that are as like stay in the order of both lists.
    .sort((a, b) => b.score - a.score);
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  return candidates.flatMap(({ to, from }): [number, number][] => {
    if (usedAfter.has(to) || usedBefore.has(from)) return [];
    usedAfter.add(to);
    usedBefore.add(from);
    return [[to, from]];
  });
}

function toWords(item: Json): ReadonlySet<string> {
  if (!isObject(item)) return new Set();
  const text = textFields.map((field) => item[field]).find((value) => typeof value === "string") ?? "";
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient: 1 where both hold the same words, 0 where they share none. */
function toLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Positions of one longest strictly rising subsequence. */
function findLongestRise(values: readonly number[]): ReadonlySet<number> {
  interface Step {
    readonly value: number;
    readonly position: number;
    readonly ahead: Step | undefined;
  }
  // ends[n] closes the rise of n + 1 values that ends lowest.
  const ends: Step[] = [];
  values.forEach((value, position) => {
    const found = ends.findIndex((end) => end.value >= value);
    const length = found === -1 ? ends.length : found;
    ends[length] = { value, position, ahead: ends[length - 1] };
  });
  const kept = new Set<number>();
  for (let step = ends.at(-1); step; step = step.ahead) kept.add(step.position);
  return kept;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
