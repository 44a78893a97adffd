/**
 * The difference between two bodies of a machine by meaning: which states, events, transitions and refusals came,
 * went, go by another name or say something else. How grave that is, difference/compare-machines.ts says; which
 * field of a record changed for its readers is domain/register/record/diff.ts.
 */
import { toRenameMaps, type RenameMaps, type RenameMap } from "#domain/machine/difference/rename-map.ts";
import type { Machine, MachineEvent, Rejection, State, Transition } from "#domain/machine/schema.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";

/** What happened to an element from one body to the next. */
export type Aligned<Element> =
  | { readonly op: "same"; readonly before: Element; readonly after: Element }
  | {
      /** Renamed: it goes by another name, or several are one now, or one is several. */
      readonly op: "changed" | "renamed";
      readonly before: Element;
      readonly after: Element;
      /** Which fields say something else besides, in the order of the element. */
      readonly fields: readonly string[];
    }
  | { readonly op: "added"; readonly before?: undefined; readonly after: Element }
  | { readonly op: "removed"; readonly before: Element; readonly after?: undefined };

/** Each list holds the elements of the newer body in their order, and after them what is gone. */
export interface MachineDiff {
  readonly lineage: RenameMaps;
  readonly initial: {
    readonly before: string | undefined;
    readonly after: string | undefined;
    readonly isSame: boolean;
  };
  readonly states: readonly Aligned<State>[];
  readonly events: readonly Aligned<MachineEvent>[];
  readonly transitions: readonly Aligned<Transition>[];
  readonly rejections: readonly Aligned<Rejection>[];
}

export function diffMachines(before: Machine, after: Machine, lineage = toRenameMaps(before, after)): MachineDiff {
  const { states, events } = lineage;
  const isParentSame = (older: string | undefined, newer: string | undefined): boolean =>
    older === undefined || newer === undefined ? older === newer : states.onward(older).includes(newer);
  return {
    lineage,
    initial: { before: before.initial, after: after.initial, isSame: isParentSame(before.initial, after.initial) },
    states: alignNamed(before.states, after.states, states, (older, newer) =>
      listChanged(older, newer, ["parent"]).concat(isParentSame(older.parent, newer.parent) ? [] : ["parent"]),
    ),
    events: alignNamed(before.events, after.events, events, listChanged),
    transitions: align(
      before.transitions.flatMap((older) =>
        pairUp(states.onward(older.from), events.onward(older.event)).map(([from, event]) => ({
          older,
          keys: states.onward(older.to).map((to) => toKey(from, event, to)),
        })),
      ),
      before.transitions,
      after.transitions,
      ({ from, event, to }) => toKey(from, event, to),
    ),
    rejections: align(
      before.rejections.flatMap((older) =>
        pairUp(states.onward(older.state), events.onward(older.event)).map((names) => ({
          older,
          keys: [toKey(...names)],
        })),
      ),
      before.rejections,
      after.rejections,
      ({ state, event }) => toKey(state, event),
    ),
  };
}

const toKey = (...names: readonly string[]): string => names.join(" ");

const pairUp = (some: readonly string[], others: readonly string[]): readonly (readonly [string, string])[] =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

function alignNamed<Element extends { readonly id: string }>(
  before: readonly Element[],
  after: readonly Element[],
  mapping: RenameMap,
  listFields: (older: Element, newer: Element) => readonly string[],
): readonly Aligned<Element>[] {
  const older = new Map(before.map((element) => [element.id, element]));
  const aligned = after.map((element): Aligned<Element> => {
    const names = mapping.back(element.id);
    const was = older.get(names.includes(element.id) ? element.id : (names[0] ?? ""));
    if (!was) return { op: "added", after: element };
    const fields = listFields(was, element);
    const isOne = names.length === 1 && was.id === element.id && mapping.onward(was.id).length === 1;
    if (!isOne) return { op: "renamed", before: was, after: element, fields };
    return fields.length === 0
      ? { op: "same", before: was, after: element }
      : { op: "changed", before: was, after: element, fields };
  });
  const newer = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !mapping.onward(id).some((name) => newer.has(name)));
  return [...aligned, ...gone.map((element) => ({ op: "removed", before: element }) as const)];
}

/** An older element as it would stand in the newer body, under any of the keys; each key is taken once. */
interface Expected<Element> {
  readonly older: Element;
  readonly keys: readonly string[];
}

/** Elements that have no id: known by their names, and of several with the same names by what else they say. */
function align<Element extends object>(
  expected: readonly Expected<Element>[],
  before: readonly Element[],
  after: readonly Element[],
  keyOf: (element: Element) => string,
): readonly Aligned<Element>[] {
  const byKey = new Map<string, Expected<Element>[]>();
  for (const entry of expected) for (const key of entry.keys) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  const met = new Set<Expected<Element>>();
  const take = (element: Element, isIt: (older: Element) => boolean): Element | undefined => {
    const waiting = byKey.get(keyOf(element)) ?? [];
    const index = waiting.findIndex(({ older }) => isIt(older));
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    if (found) met.add(found);
    return found?.older;
  };
  // What stayed as it was goes first, so that a second one with the same key is not taken for it.
  const equals = after.map((element) => take(element, (older) => listChanged(older, element).length === 0));
  const aligned = after.map((element, index): Aligned<Element> => {
    const equal = equals[index];
    if (equal) return { op: "same", before: equal, after: element };
    const older = take(element, () => true);
    if (!older) return { op: "added", after: element };
    return { op: "changed", before: older, after: element, fields: listChanged(older, element) };
  });
  // Of merged states both may have had the step that the one has now.
  const isHeld = ({ older, keys }: Expected<Element>): boolean =>
    after.some((element) => keys.includes(keyOf(element)) && listChanged(older, element).length === 0);
  const paired = new Set(expected.map(({ older }) => older));
  for (const entry of expected) if (!met.has(entry) && !isHeld(entry)) paired.delete(entry.older);
  return [
    ...aligned,
    ...before.filter((element) => !paired.has(element)).map((element) => ({ op: "removed", before: element }) as const),
  ];
}

/** Names are what elements are known by, and where a fact comes from is not what it says: neither counts. */
const uncounted = ["sources", "formerly", "id", "from", "event", "to", "state"];

function listChanged(before: object, after: object, besides: readonly string[] = []): readonly string[] {
  const older = new Map(Object.entries(before));
  const newer = new Map(Object.entries(after));
  return [...new Set([...newer.keys(), ...older.keys()])].filter(
    (field) =>
      !uncounted.includes(field) && !besides.includes(field) && toText(older.get(field)) !== toText(newer.get(field)),
  );
}

const toText = (value: Json | undefined): string => (value === undefined ? "" : toCanonicalJson(value));
