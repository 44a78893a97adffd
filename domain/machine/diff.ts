/**
 * The difference between two bodies of a machine by meaning: which states, events and transitions came, went
 * or say something else. Which field of a record changed for its readers is domain/record/diff.ts.
 */
import type { Machine, MachineEvent, State, Transition } from "#domain/machine/schema.ts";
import { toCanonicalJson, type Json } from "#domain/record/canonical.ts";

/** What happened to an element from one body to the next. */
export type Aligned<Element> =
  | { readonly op: "same"; readonly before: Element; readonly after: Element }
  | {
      readonly op: "changed";
      readonly before: Element;
      readonly after: Element;
      /** Which fields say something else, in the order of the element. */
      readonly fields: readonly string[];
    }
  | { readonly op: "added"; readonly before?: undefined; readonly after: Element }
  | { readonly op: "removed"; readonly before: Element; readonly after?: undefined };

/** Each list holds the elements of the newer body in their order, and after them what is gone. */
export interface MachineDiff {
  readonly initial: { readonly before: string | undefined; readonly after: string | undefined };
  readonly states: readonly Aligned<State>[];
  readonly events: readonly Aligned<MachineEvent>[];
  readonly transitions: readonly Aligned<Transition>[];
}

export const diffMachines = (before: Machine, after: Machine): MachineDiff => ({
  initial: { before: before.initial, after: after.initial },
  states: align(before.states, after.states, ({ id }) => id),
  events: align(before.events, after.events, ({ id }) => id),
  transitions: align(before.transitions, after.transitions, toTransitionKey),
});

/** Two transitions between the same ends on the same event are told apart by what else they say. */
const toTransitionKey = ({ from, event, to }: Transition): string => JSON.stringify([from, event, to]);

function align<Element extends object>(
  before: readonly Element[],
  after: readonly Element[],
  keyOf: (element: Element) => string,
): readonly Aligned<Element>[] {
  const left = new Map<string, Element[]>();
  for (const element of before) left.set(keyOf(element), [...(left.get(keyOf(element)) ?? []), element]);
  const take = (key: string, isIt: (element: Element) => boolean): Element | undefined => {
    const candidates = left.get(key) ?? [];
    const found = candidates.find(isIt);
    if (found) candidates.splice(candidates.indexOf(found), 1);
    return found;
  };
  // What stayed as it was goes first, so that a second one with the same key is not taken for it.
  const equals = after.map((element) => take(keyOf(element), (older) => listChanged(older, element).length === 0));
  const aligned = after.map((element, index): Aligned<Element> => {
    const equal = equals[index];
    if (equal) return { op: "same", before: equal, after: element };
    const older = take(keyOf(element), () => true);
    if (!older) return { op: "added", after: element };
    return { op: "changed", before: older, after: element, fields: listChanged(older, element) };
  });
  const gone = new Set([...left.values()].flat());
  return [
    ...aligned,
    ...before.filter((element) => gone.has(element)).map((element) => ({ op: "removed", before: element }) as const),
  ];
}

/** Where a fact comes from is not what it says: sources do not count. */
function listChanged(before: object, after: object): readonly string[] {
  const older = new Map(Object.entries(before));
  const newer = new Map(Object.entries(after));
  return [...new Set([...newer.keys(), ...older.keys()])].filter(
    (field) => field !== "sources" && toText(older.get(field)) !== toText(newer.get(field)),
  );
}

const toText = (value: Json | undefined): string => (value === undefined ? "" : toCanonicalJson(value));
