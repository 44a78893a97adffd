/**
 * Which items of three lists are one item, and in which order the merged list holds them. What becomes of each
 * item is merge.ts; here nothing is dropped but what an item is known by.
 */
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { toItemLabel } from "#domain/register/record/label.ts";
import { findIdentity, matchItems } from "#domain/register/record/match-items.ts";

/** `ours` is what a proposal says, `theirs` what the register says by now. */
export type Side = "ours" | "theirs";

/** One place in the three bodies; undefined where a side has nothing there. */
export interface Three<Value> {
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
}

export type Lists = Readonly<Record<"base" | Side, readonly Json[]>>;

export interface MergedItem extends Three<Json> {
  /** Where it stands in the newest list that has it; stays the same whatever is chosen. */
  readonly index: number;
}

/** Where one item stands in each list. */
type Entry = Three<number>;

export const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && toCanonicalJson(a) === toCanonicalJson(b));

/**
 * Every item of any of the lists once, in the order of the side that moved items. `chooseOrder` is asked where
 * both did, differently; it is shown the names of the items that all three lists have.
 */
export function mergeItems(lists: Lists, chooseOrder: (orders: Three<Json>) => Side): readonly MergedItem[] {
  const entries = listEntries(lists);
  const shared = entries.filter(({ base, ours, theirs }) => ![base, ours, theirs].includes(undefined));
  const byBase = order(shared, "base");
  const [byOurs, byTheirs] = [order(shared, "ours"), order(shared, "theirs")];
  const isMoved = (side: readonly Entry[]): boolean => side.some((entry, index) => entry !== byBase[index]);
  const isDisputed = isMoved(byOurs) && isMoved(byTheirs) && byOurs.some((entry, index) => entry !== byTheirs[index]);
  const names = (side: readonly Entry[]): Json =>
    side.map(({ base = 0 }) => toItemLabel(lists.base[base] as Json, base)); // shared items are in the base
  const lead = isDisputed
    ? chooseOrder({ base: names(byBase), ours: names(byOurs), theirs: names(byTheirs) })
    : isMoved(byOurs) && !isMoved(byTheirs)
      ? "ours"
      : "theirs";
  return interleave(entries, lead).map(({ base, ours, theirs }) => ({
    index: theirs ?? ours ?? base ?? 0,
    base: base === undefined ? undefined : lists.base[base],
    ours: ours === undefined ? undefined : lists.ours[ours],
    theirs: theirs === undefined ? undefined : lists.theirs[theirs],
  }));
}

function listEntries({ base, ours, theirs }: Lists): readonly Entry[] {
  const oursOf = invert(matchItems(base, ours));
  const theirsOf = invert(matchItems(base, theirs));
  const known = base.map((_, index): Entry => ({ base: index, ours: oursOf.get(index), theirs: theirsOf.get(index) }));
  const isNew = (side: Side, list: readonly Json[]): number[] => {
    const old = new Set(known.map((entry) => entry[side]));
    return [...list.keys()].filter((index) => !old.has(index));
  };
  const twins = matchAdditions(ours, isNew("ours", ours), theirs, isNew("theirs", theirs));
  const twinned = new Set(twins.values());
  return [
    ...known,
    ...isNew("theirs", theirs).map((index): Entry => ({ base: undefined, ours: twins.get(index), theirs: index })),
    ...isNew("ours", ours)
      .filter((index) => !twinned.has(index))
      .map((index): Entry => ({ base: undefined, ours: index, theirs: undefined })),
  ];
}

const invert = (matched: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
  new Map([...matched].map(([newer, older]) => [older, newer]));

/**
 * Items that both sides added, from theirs to ours: equal ones, then those with the same sure name. Alike words are
 * not enough here: two people may well have added two sentences.
 */
function matchAdditions(
  ours: readonly Json[],
  ourNew: readonly number[],
  theirs: readonly Json[],
  theirNew: readonly number[],
): ReadonlyMap<number, number> {
  const twins = new Map<number, number>();
  for (const keyOf of [toCanonicalJson, findIdentity]) {
    const taken = new Set(twins.values());
    const waiting = new Map<string, number[]>();
    for (const index of ourNew) {
      const key = taken.has(index) ? undefined : keyOf(ours[index] as Json); // an index of the list's own
      const same = key === undefined ? undefined : waiting.get(key);
      if (same) same.push(index);
      else if (key !== undefined) waiting.set(key, [index]);
    }
    for (const index of theirNew) {
      const key = twins.has(index) ? undefined : keyOf(theirs[index] as Json); // likewise
      const twin = key === undefined ? undefined : waiting.get(key)?.shift();
      if (twin !== undefined) twins.set(index, twin);
    }
  }
  return twins;
}

const order = (entries: readonly Entry[], side: keyof Entry): readonly Entry[] =>
  entries.filter((entry) => entry[side] !== undefined).sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0));

/** The entries of the leading side in its order; each of the other's own after what stands before it there. */
function interleave(entries: readonly Entry[], lead: Side): readonly Entry[] {
  const other: Side = lead === "ours" ? "theirs" : "ours";
  const runs = new Map<Entry | undefined, Entry[]>();
  let anchor: Entry | undefined;
  for (const entry of order(entries, other)) {
    if (entry[lead] !== undefined) anchor = entry;
    else if (!runs.get(anchor)?.push(entry)) runs.set(anchor, [entry]);
  }
  const merged: Entry[] = [];
  let waiting = runs.get(undefined) ?? [];
  for (const entry of order(entries, lead)) {
    if (entry[other] !== undefined) {
      merged.push(...waiting);
      waiting = runs.get(entry) ?? [];
      merged.push(entry);
    } else merged.push(entry);
  }
  return [...merged, ...waiting];
}
