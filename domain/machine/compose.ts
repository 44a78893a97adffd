/**
 * Several machines at once: an event that more than one of them knows is taken by all of these together, any other
 * by its machine alone. Explores what can be reached from the beginning, up to a bound, and says when it was hit.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import type { Atom, Mark } from "#domain/machine/property/formula.ts";
import { findEnabled, toTable, type Step, type System } from "#domain/machine/system.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface Part {
  /** Its name in the composition; no two are the same. */
  readonly name: string;
  readonly system: System;
  /** What the composition calls an event of the part; the same name where nothing is said. */
  readonly eventNames: ReadonlyMap<string, string>;
}

export interface Bound {
  readonly states: number;
  readonly steps: number;
}

/** Past these an answer is "not decided". */
export const usualBound: Bound = { states: 300_000, steps: 2_000_000 };

/** What had been explored when the bound was hit. */
export type BoundHit = Bound;

/** Up to this many combinations a plain array finds the number of one faster than a map does, in 32 MB. */
const MOST_IN_ARRAY = 8_000_000;

export function compose(parts: readonly Part[], bound: Bound = usualBound): Result<System, BoundHit> {
  const events = [...new Set(parts.flatMap(listEventNames))];
  const takers = events.map((event) => parts.flatMap((part, place) => toTaker(part, place, event)));
  const radix = parts.map(({ system }) => system.size);
  const known = toNumbering(radix.reduce((product, size) => product * size, 1));
  /** By number of the combination: the states of the parts, one after the other. */
  const locals: number[] = [];
  const add = (combination: readonly number[]): number => {
    const { number, isNew } = known.add(
      combination.reduce((key, state, place) => key * itemAt(radix, place) + state, 0),
    );
    if (isNew) for (const state of combination) locals.push(state);
    return number;
  };
  const initial = toCombinations(parts.map(({ system }) => system.initial)).map(add);
  const steps: Step[] = [];
  for (let from = 0; from < known.size(); from++) {
    const here = locals.slice(from * parts.length, (from + 1) * parts.length);
    for (const [event, sharing] of takers.entries()) {
      const choices = sharing.map(({ place, stepsFrom }) => stepsFrom(itemAt(here, place)));
      if (choices.some((choice) => choice.length === 0)) continue;
      for (const chosen of toCombinations(choices)) {
        const next = here.slice();
        let kind = 0;
        for (const [index, step] of chosen.entries()) {
          const { place, system } = itemAt(sharing, index);
          next[place] = itemAt(system.target, step);
          // Of several kinds the gravest counts, which is the later one in `transitionKinds`.
          kind = Math.max(kind, itemAt(system.kind, step));
        }
        steps.push({ from, to: add(next), event, kind, transition: -1 });
      }
    }
    if (known.size() > bound.states || steps.length > bound.steps)
      return fail({ states: known.size(), steps: steps.length });
  }
  return ok(toComposed(parts, events, { size: known.size(), initial: [...new Set(initial)], locals, steps }));
}

const listEventNames = ({ system, eventNames }: Part): readonly string[] =>
  system.events.map((event) => eventNames.get(event) ?? event);

interface Taker {
  readonly place: number;
  readonly system: System;
  /** Its steps on the event, by its state. */
  readonly stepsFrom: (state: number) => readonly number[];
}

/** None where the part does not know the event. */
function toTaker({ system, eventNames }: Part, place: number, event: string): readonly Taker[] {
  const own = new Set(system.events.flatMap((id, index) => ((eventNames.get(id) ?? id) === event ? [index] : [])));
  if (own.size === 0) return [];
  const byState = Array.from({ length: system.size }, (_, state) => {
    const steps: number[] = [];
    for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step++)
      if (own.has(itemAt(system.event, step))) steps.push(step);
    return steps;
  });
  return [{ place, system, stepsFrom: (state) => itemAt(byState, state) }];
}

/** One of each, in every way. */
export function toCombinations(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return choices.reduce<readonly (readonly number[])[]>(
    (made, choice) => made.flatMap((head) => choice.map((one) => [...head, one])),
    [[]],
  );
}

interface Numbering {
  readonly add: (key: number) => { readonly number: number; readonly isNew: boolean };
  readonly size: () => number;
}

/** Numbers keys in the order in which they are met. */
function toNumbering(keys: number): Numbering {
  let size = 0;
  const table = keys <= MOST_IN_ARRAY ? new Int32Array(keys) : undefined;
  const map = new Map<number, number>();
  return {
    add: (key) => {
      // Shifted by one, so that 0 says "not met".
      const met = table ? itemAt(table, key) : (map.get(key) ?? 0);
      if (met > 0) return { number: met - 1, isNew: false };
      size++;
      if (table) table[key] = size;
      else map.set(key, size);
      return { number: size - 1, isNew: true };
    },
    size: () => size,
  };
}

interface Explored {
  readonly size: number;
  readonly initial: readonly number[];
  readonly locals: readonly number[];
  readonly steps: readonly Step[];
}

function toComposed(
  parts: readonly Part[],
  events: readonly string[],
  { size, initial, locals, steps }: Explored,
): System {
  const table = toTable(size, steps);
  const stateOf = (state: number, place: number): number => itemAt(locals, state * parts.length + place);
  const spread = (place: number, local: Uint8Array): Uint8Array =>
    Uint8Array.from({ length: size }, (_, state) => itemAt(local, stateOf(state, place)));
  // All have come to their end together; one that has gone wrong, or stands still, is enough.
  const marked = (mark: Mark): Uint8Array => {
    const locals = parts.map(({ system }, place) => spread(place, system.marked(mark)));
    return Uint8Array.from({ length: size }, (_, state) =>
      Number(mark === "final" ? locals.every((local) => local[state]) : locals.some((local) => local[state])),
    );
  };
  return {
    ...table,
    size,
    initial,
    events,
    toName: (state) =>
      parts.flatMap(({ name, system }, place) =>
        system.toName(stateOf(state, place)).map((own) => ({ machine: name, state: own.state })),
      ),
    marked,
    find: (atom) => findComposed(atom, { parts, events, size, table, spread, marked }),
  };
}

interface Composed {
  readonly parts: readonly Part[];
  readonly events: readonly string[];
  readonly size: number;
  readonly table: Pick<System, "first" | "event">;
  readonly spread: (place: number, local: Uint8Array) => Uint8Array;
  readonly marked: (mark: Mark) => Uint8Array;
}

function findComposed(atom: Atom, { parts, events, size, table, spread, marked }: Composed): Uint8Array | undefined {
  switch (atom.type) {
    case "state": {
      const place = parts.findIndex(({ name }) => name === atom.machine);
      const local = parts[place]?.system.find({ type: "state", id: atom.id });
      return local && spread(place, local);
    }
    case "is":
      return marked(atom.mark);
    case "enabled": {
      const event = events.indexOf(atom.event);
      return event < 0 ? undefined : findEnabled(table, size, event);
    }
    case "after":
    case "by":
      return undefined;
  }
}
