/** What people call a part of a record, and how an address names it: "the state frozen", `/states/frozen`. */
import type { Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel, toItemLabel } from "#domain/register/record/label.ts";
import { findAt, toPointer } from "#domain/register/record/at-path.ts";
import { asList, asObject } from "#forms/form-tree.ts";

/** One of a list, where the name of the list is not that with an `s`. */
const ofLists: Readonly<Record<string, string>> = {
  acceptance: "condition",
  agenda: "agenda item",
  closedBy: "feature that closes the way back",
  competing: "competing meaning",
  composes: "machine that it is made of",
  formats: "format",
  introduces: "first component",
  later: "consequence",
  logMapping: "pattern of a log",
  outcome: "outcome",
  people: "person",
  schedule: "agenda entry",
  scope: "scope item",
};

/** One of what a list holds: `properties` has a property. */
export const toItemWord = (list: string): string =>
  ofLists[list] ?? toFieldLabel(list).replace(/ies$/, "y").replace(/s$/, "");

/** "a state", "an event". */
export const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;

/** "state frozen", "transition freeze from PREPARED", "fact no. 2", "held": the last thing that a path leads to. */
export function toPartName(body: unknown, path: string): string {
  const steps = path.split("/").slice(1);
  const last = steps.at(-1) ?? "";
  const held = findAt(body, path.slice(0, path.lastIndexOf("/")));
  if (!Array.isArray(held)) return toNestedName(body, steps);
  const item = (held as readonly Json[])[Number(last)];
  const word = toItemWord(steps.at(-2) ?? "");
  return item === undefined ? word : `${word} ${toItemLabel(item, Number(last))}`;
}

/** A field of one of a list has no name without that: "evidence of condition no. 1". */
function toNestedName(body: unknown, steps: readonly string[]): string {
  const label = toFieldLabel(steps.at(-1) ?? "");
  const around = toPointer(steps.slice(0, -1));
  const list = findAt(body, toPointer(steps.slice(0, -2)));
  return Array.isArray(list) && steps.length > 1 ? `${label} of ${toPartName(body, around)}` : label;
}

/** Fields that together name an item of a list, wherever in it it stands. */
const identities = [
  ["id"],
  ["name"],
  ["from", "event", "to"],
  ["state", "event"],
  ["component"],
  ["format"],
  ["feature"],
];

/** The step of an address for each item: what names it, where nothing else in the list has that name; else its place. */
export function toItemSteps(list: readonly unknown[]): readonly string[] {
  const names = list.map(toOwnStep);
  const counts = new Map<string | undefined, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) => (name !== undefined && counts.get(name) === 1 ? name : String(index)));
}

function toOwnStep(item: unknown): string | undefined {
  for (const fields of identities) {
    const values = fields.map((field) => asObject(item)[field]);
    // What looks like a place in the list is none: a number, and the dash of JSON Pointer.
    if (values.every((value) => typeof value === "string" && /[A-Za-z]/.test(value))) return values.join(",");
  }
  return undefined;
}

export interface PartPlace {
  /** Such as `/states/frozen`; a list has the address of itself. */
  readonly address: string;
  /** Of a list, what one of it is called. */
  readonly name: string;
}

/** Each list and each object inside a body, by the very value: what of it is edited by itself. */
export const listPlaces = (body: object): readonly (readonly [object, PartPlace])[] => listInside(body, "", "");

function listInside(value: object, path: string, field: string): readonly (readonly [object, PartPlace])[] {
  const list = Array.isArray(value) ? asList(value) : undefined;
  const steps = list && toItemSteps(list);
  return Object.entries(value).flatMap(([key, member]: [string, unknown], index) => {
    // Sources are edited with what they are the sources of.
    if (typeof member !== "object" || member === null || key === "sources") return [];
    const address = `${path}${toPointer([steps?.[index] ?? key])}`;
    const name = steps
      ? `${toItemWord(field)} ${toItemLabel(member as Json, index)}` // bodies hold JSON only
      : Array.isArray(member)
        ? toItemWord(key)
        : toFieldLabel(key);
    return [[member, { address, name }] as const, ...listInside(member, address, key)];
  });
}
