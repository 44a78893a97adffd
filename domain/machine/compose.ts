/**
 * Several machines at once: an event that more than one of them knows is taken by all of these together, any other
 * by its machine alone. Explores what can be reached from the beginning, up to a bound, and says when it was hit.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import type { Atom, Mark } from "#domain/machine/property/formula.ts";
import { findEnabled, type System } from "#domain/machine/system.ts";
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
const usualBound: Bound = { states: 300_000, steps: 2_000_000 };

/** Up to this many combinations a plain array finds the number of one faster than a map does, in 32 MB. */
const MOST_IN_ARRAY = 8_000_000;

/** What is answered past the bound is how far it got. */
export function compose(parts: readonly Part[], bound: Bound = usualBound): Result<System, Bound> {
  // Past this, two combinations would have one key.
  const most = countCombinations(parts.map(({ system }) => system.size));
  if (most > Number.MAX_SAFE_INTEGER) return fail({ states: most, steps: 0 });
  const events = [...new Set(parts.flatMap(listEventNames))];
  const places = toPlaces(parts);
  const takers = events.map((event) => places.flatMap((place) => toTaker(place, event)));
  const numbering = toNumbering(most);
  const initial = new Set<number>();
  const starts = places.map(({ system, weight }) => system.initial.map((state) => state * weight));
  // Counted before they are made: eight machines that start in any of hundreds of states have no end.
  const startCount = countCombinations(starts.map(({ length }) => length));
  if (startCount > bound.states) return fail({ states: startCount, steps: 0 });
  addCombinations(starts, (key) => initial.add(numbering.add(key)));
  const first: number[] = [0];
  const steps = { target: [] as number[], event: [] as number[], kind: [] as number[] };
  for (let from = 0; from < numbering.keys.length; from++) {
    const key = itemAt(numbering.keys, from);
    for (let event = 0; event < takers.length; event++) {
      const together = itemAt(takers, event);
      const ways = countCombinations(
        together.map(({ place, stepsFrom }) => itemAt(stepsFrom, place.stateIn(key)).length),
      );
      if (steps.target.length + ways > bound.steps)
        return fail({ states: numbering.keys.length, steps: steps.target.length + ways });
      takeTogether(together, key, (to, kind) => {
        steps.target.push(numbering.add(to));
        steps.event.push(event);
        steps.kind.push(kind);
      });
    }
    first.push(steps.target.length);
    if (numbering.keys.length > bound.states)
      return fail({ states: numbering.keys.length, steps: steps.target.length });
  }
  const table = {
    first: Uint32Array.from(first),
    target: Uint32Array.from(steps.target),
    event: Uint16Array.from(steps.event),
    kind: Uint8Array.from(steps.kind),
    transition: new Int32Array(steps.target.length).fill(-1),
  };
  return ok(toComposed({ places, events, table, initial: [...initial], keys: numbering.keys }));
}

const listEventNames = ({ system, eventNames }: Part): readonly string[] =>
  system.events.map((event) => eventNames.get(event) ?? event);

/** A part, and how its state stands in the key of a combination: `key / weight % size`. */
interface Place extends Part {
  readonly weight: number;
  readonly stateIn: (key: number) => number;
}

function toPlaces(parts: readonly Part[]): readonly Place[] {
  let next = 1;
  return parts.map((part) => {
    const weight = next;
    const { size } = part.system;
    next *= size;
    return { ...part, weight, stateIn: (key) => Math.floor(key / weight) % size };
  });
}

interface Taker {
  readonly place: Place;
  /** Its steps on the event, by its state. */
  readonly stepsFrom: readonly (readonly number[])[];
}

/** None where the part does not know the event. */
function toTaker(place: Place, event: string): readonly Taker[] {
  const { system, eventNames } = place;
  const own = new Set(system.events.flatMap((id, index) => ((eventNames.get(id) ?? id) === event ? [index] : [])));
  if (own.size === 0) return [];
  const stepsFrom = Array.from({ length: system.size }, (_, state) => {
    const steps: number[] = [];
    for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step++)
      if (own.has(itemAt(system.event, step))) steps.push(step);
    return steps;
  });
  return [{ place, stepsFrom }];
}

/** Every way in which all who know an event take it at once; of several kinds the gravest, the later one, counts. */
function takeTogether(
  takers: readonly Taker[],
  key: number,
  take: (to: number, kind: number) => void,
  at = 0,
  kind = 0,
): void {
  const taker = takers[at];
  if (!taker) {
    take(key, kind);
    return;
  }
  const { place, stepsFrom } = taker;
  const { system, weight } = place;
  const state = place.stateIn(key);
  for (const step of itemAt(stepsFrom, state)) {
    const moved = key + (itemAt(system.target, step) - state) * weight;
    takeTogether(takers, moved, take, at + 1, Math.max(kind, itemAt(system.kind, step)));
  }
}

const countCombinations = (choices: readonly number[]): number => choices.reduce((count, choice) => count * choice, 1);

/** The sum of one of each, in every way. */
function addCombinations(choices: readonly (readonly number[])[], add: (sum: number) => void, at = 0, sum = 0): void {
  const choice = choices[at];
  if (!choice) add(sum);
  else for (const one of choice) addCombinations(choices, add, at + 1, sum + one);
}

interface Numbering {
  /** The number of a key, a new one where it was not met before. */
  readonly add: (key: number) => number;
  /** In the order of their numbers. */
  readonly keys: readonly number[];
}

function toNumbering(most: number): Numbering {
  const keys: number[] = [];
  const table = most <= MOST_IN_ARRAY ? new Int32Array(most) : undefined;
  const map = new Map<number, number>();
  return {
    keys,
    add: (key) => {
      // Shifted by one, so that 0 says "not met".
      const met = table ? itemAt(table, key) : (map.get(key) ?? 0);
      if (met > 0) return met - 1;
      const count = keys.push(key);
      if (table) table[key] = count;
      else map.set(key, count);
      return count - 1;
    },
  };
}

interface Explored {
  readonly places: readonly Place[];
  readonly events: readonly string[];
  readonly table: Pick<System, "first" | "target" | "event" | "kind" | "transition">;
  readonly initial: readonly number[];
  readonly keys: readonly number[];
}

function toComposed({ places, events, table, initial, keys }: Explored): System {
  const size = keys.length;
  const spread = ({ stateIn }: Place, local: Uint8Array): Uint8Array =>
    Uint8Array.from(keys, (key) => itemAt(local, stateIn(key)));
  // All have come to their end together; one that has gone wrong, or stands still, is enough.
  const marked = (mark: Mark): Uint8Array => {
    const locals = places.map((place) => spread(place, place.system.marked(mark)));
    return Uint8Array.from(keys, (_, state) =>
      Number(mark === "final" ? locals.every((local) => local[state]) : locals.some((local) => local[state])),
    );
  };
  const find = (atom: Atom): Uint8Array | undefined => {
    switch (atom.type) {
      case "state": {
        const place = places.find(({ name }) => name === atom.machine);
        const local = place?.system.find({ type: "state", id: atom.id });
        return place && local && spread(place, local);
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
  };
  const toName: System["toName"] = (state) =>
    places.flatMap(({ name, system, stateIn }) =>
      system.toName(stateIn(itemAt(keys, state))).map((own) => ({ machine: name, state: own.state })),
    );
  return { ...table, size, initial, events, toName, marked, find };
}
