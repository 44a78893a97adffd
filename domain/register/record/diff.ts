/**
 * The difference between two bodies of a kind, field by field, for people to read. What a change means for a
 * machine's behaviour is not decided here.
 */
import type { Bodies } from "#domain/register/kinds.ts";
import { limits } from "#domain/limits.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel, toItemLabel } from "#domain/register/record/label.ts";
import { isObject, listMoved, matchItems, type JsonObject } from "#domain/register/record/match-items.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toPointer } from "#domain/register/record/at-path.ts";
import { compareWords, type WordRun } from "#domain/register/record/word-runs.ts";

export interface Change {
  readonly op: "added" | "removed" | "changed" | "moved";
  /** JSON Pointer into the newer body; into the older one where it was removed. */
  readonly path: string;
  /** JSON Pointer to where it stood in the older body. */
  readonly was: string | undefined;
  /** The path as people read it: `transitions › prepare from normal › guard`. */
  readonly label: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Word by word, where a text of several words became another one. */
  readonly words: readonly WordRun[] | undefined;
}

/** Where the walk stands in both bodies. */
interface Place {
  readonly path: readonly (string | number)[];
  readonly was: readonly (string | number)[];
  readonly label: readonly string[];
  readonly budget: Budget;
}

// Longer rewrites are shown whole: finding the shortest difference costs the square of its length. So are those that
// come after many: of a body where every text is another one nobody reads thousands word by word.
const MOST_WORD_EDITS = 1_000;
const MOST_WORD_WORK = 4_000_000;

/** What is left of the work that one difference may take. */
export interface Budget {
  words: number;
}

export const toWordBudget = (): Budget => ({ words: MOST_WORD_WORK });

/** What changed from one body to another, in the order of the fields. Empty exactly where they are equal. */
export const diffBodies = <Kind extends KindName>(before: Bodies[Kind], after: Bodies[Kind]): readonly Change[] =>
  // Bodies hold JSON only; their types are too particular for the compiler to see it.
  diffObjects(before as unknown as JsonObject, after as unknown as JsonObject, {
    path: [],
    was: [],
    label: [],
    budget: toWordBudget(),
  });

function diffValues(before: Json | undefined, after: Json | undefined, place: Place): readonly Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [toChange("added", place, before, after)];
  if (after === undefined) return [toChange("removed", place, before, after)];
  if (toCanonicalJson(before) === toCanonicalJson(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, place);
  if (isObject(before) && isObject(after)) return diffObjects(before, after, place);
  return [toChange("changed", place, before, after)];
}

function diffObjects(before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...fields].flatMap((field) =>
    diffValues(before[field], after[field], enter(place, field, field, toFieldLabel(field))),
  );
}

function diffLists(before: readonly Json[], after: readonly Json[], place: Place): readonly Change[] {
  const matched = matchItems(before, after);
  const moved = listMoved(matched);
  const kept = new Set(matched.values());
  const removed = before.flatMap((item, index) =>
    kept.has(index) ? [] : diffValues(item, undefined, enter(place, index, index, toItemLabel(item, index))),
  );
  const others = after.flatMap((item, index): readonly Change[] => {
    const wasIndex = matched.get(index);
    const here = enter(place, index, wasIndex ?? index, toItemLabel(item, index));
    if (wasIndex === undefined) return diffValues(undefined, item, here);
    const older = before[wasIndex];
    return [...(moved.has(index) ? [toChange("moved", here, older, item)] : []), ...diffValues(older, item, here)];
  });
  return [...removed, ...others];
}

function toChange(op: Change["op"], place: Place, before: Json | undefined, after: Json | undefined): Change {
  return {
    op,
    path: toPointer(op === "removed" ? place.was : place.path),
    was: op === "added" ? undefined : toPointer(place.was),
    label: place.label.join(" › "),
    before,
    after,
    words: op === "changed" ? findWordRuns(before, after, place.budget) : undefined,
  };
}

/** Word by word; undefined for what is no text of several words, or differs in too many of them. Spends of the budget. */
export function findWordRuns(
  before: Json | undefined,
  after: Json | undefined,
  budget: Budget,
): readonly WordRun[] | undefined {
  if (!isText(before) || !isText(after)) return undefined;
  const most = Math.min(MOST_WORD_EDITS, Math.floor(Math.sqrt(budget.words)));
  if (most === 0) return undefined;
  const compared = compareWords(before, after, most);
  budget.words = Math.max(0, budget.words - (compared?.edits ?? most) ** 2);
  return compared?.runs;
}

const isText = (value: Json | undefined): value is string =>
  typeof value === "string" && /\S\s+\S/.test(value) && value.length <= limits.prose;

const enter = (place: Place, step: string | number, wasStep: string | number, label: string): Place => ({
  path: [...place.path, step],
  was: [...place.was, wasStep],
  label: [...place.label, label],
  budget: place.budget,
});
