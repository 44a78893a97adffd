/**
 * Three-way merge of two bodies of a kind over the one both were written from, field by field. What both sides
 * changed in different ways is a conflict for a person to choose in; whether the result is right is check/.
 */
import type { Bodies } from "#domain/register/kinds.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel, toItemLabel } from "#domain/register/record/label.ts";
import { isObject, type JsonObject } from "#domain/register/record/match-items.ts";
import { isSame, mergeItems, type Lists, type Side, type Three } from "#domain/register/record/merge-items.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

export interface Conflict {
  /** Names the conflict by what is in it: a choice made for other values than these does not count. */
  readonly id: string;
  /** JSON Pointer into the merged body: where the value stands, or would stand if it were kept. */
  readonly path: string;
  /** The path as people read it: `states › frozen › description`. */
  readonly label: string;
  /** Undefined where that side does not have it. */
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merge<Kind extends KindName> {
  /** Where sides conflict and nobody has chosen yet, it says what theirs says. To be parsed like any other input. */
  readonly body: Bodies[Kind];
  /** Those that nobody has chosen in, in the order of the body. */
  readonly conflicts: readonly Conflict[];
}

/** Which side is to be taken, by the `id` of the conflict. */
export type Choices = ReadonlyMap<string, Side>;

/** Conflicts that no choice is for stay open. */
export function mergeBodies<Kind extends KindName>(
  base: Bodies[Kind],
  ours: Bodies[Kind],
  theirs: Bodies[Kind],
  choices: Choices = new Map(),
): Merge<Kind> {
  const conflicts: Conflict[] = [];
  const times = new Map<string, number>();
  const choose: Choose = (three, { path, label: words }) => {
    const label = words.join(" › ");
    const content = toContentHash({ label, ...three }).slice(0, 16);
    const time = (times.get(content) ?? 0) + 1;
    times.set(content, time);
    const id = time === 1 ? content : `${content}-${time}`;
    const chosen = choices.get(id);
    if (chosen === undefined) conflicts.push({ id, path: toPointer(path), label, ...three });
    return chosen ?? "theirs";
  };
  // Bodies hold JSON only; their types are too particular for the compiler to see it.
  const three = { base, ours, theirs } as unknown as Three<JsonObject>;
  const body = mergeObjects(three, { path: [], label: [] }, choose) as unknown as Bodies[Kind];
  return { body, conflicts };
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly label: readonly string[];
}

/** Which side to take where both changed the same. */
type Choose = (three: Three<Json>, place: Place) => Side;

function mergeValues(three: Three<Json>, place: Place, choose: Choose): Json | undefined {
  const { base, ours, theirs } = three;
  if (isSame(ours, theirs) || isSame(ours, base)) return theirs;
  if (isSame(theirs, base)) return ours;
  if (isList(base) && isList(ours) && isList(theirs)) return mergeLists({ base, ours, theirs }, place, choose);
  if (isObject(ours) && isObject(theirs) && isDivisible(ours, theirs))
    return mergeObjects({ base: isObject(base) ? base : undefined, ours, theirs }, place, choose);
  return choose(three, place) === "ours" ? ours : theirs;
}

function mergeObjects({ base, ours, theirs }: Three<JsonObject>, place: Place, choose: Choose): JsonObject {
  const fields = new Set([...Object.keys(theirs ?? {}), ...Object.keys(ours ?? {})]);
  const members = [...fields].map((field): [string, Json | undefined] => {
    const three = { base: base?.[field], ours: ours?.[field], theirs: theirs?.[field] };
    return [field, mergeValues(three, enter(place, field, toFieldLabel(field)), choose)];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function mergeLists(lists: Lists, place: Place, choose: Choose): Json {
  const merged: Json[] = [];
  const items = mergeItems(lists, (orders) => choose(orders, { ...place, label: [...place.label, "order"] }));
  for (const { index, ...three } of items) {
    const named = three.theirs ?? three.ours ?? three.base;
    const label = named === undefined ? "" : toItemLabel(named, index);
    const value = mergeValues(three, enter(place, merged.length, label), choose);
    if (value !== undefined) merged.push(value);
  }
  return merged;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/**
 * Whether parts of one may stand beside parts of the other. Not across the options of a union, which `type` tells
 * apart, and not under a hash that seals its neighbours.
 */
const isDivisible = (ours: JsonObject, theirs: JsonObject): boolean =>
  ours["type"] === theirs["type"] && ours["sha256"] === undefined && theirs["sha256"] === undefined;

const enter = (place: Place, step: string | number, label: string): Place => ({
  path: [...place.path, step],
  label: [...place.label, label],
});
