/**
 * Several machines at once: an event that more than one of them knows is taken by all of these together, any other
 * by its machine alone. Explores what can be reached from the beginning, up to a bound, and says when it was hit.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import { toNumbering } from "#domain/machine/state-space/numbering.ts";
import type { Atom, Mark } from "#domain/machine/formula/formula.ts";
import { findEnabled, type StateSpace } from "#domain/machine/state-space/state-space.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface Part {
  /** Its name in the composition; no two are the same. */
  readonly name: string;
  readonly system: StateSpace;
  /** What the composition calls an event of the part; the same name where nothing is said. */
  readonly eventNames: ReadonlyMap<string, string>;
}

export interface Bound {
  readonly states: number;
  readonly steps: number;
}

/** Past these an answer is "not decided". */
const usualBound: Bound = { states: 300_000, steps: 2_000_000 };

/** For each step that may be found, so many may be tried. */
const MOST_TRIED = 20;

/** What is answered past the bound is how far it got. */
export function compose(parts: readonly Part[], bound: Bound = usualBound): Result<StateSpace, Bound> {
  // Past this, two combinations would have one key.
  const most = countCombinations(parts.map(({ system }) => system.size));
  if (most > Number.MAX_SAFE_INTEGER) return fail({ states: most, steps: 0 });
  const events = [...new Set(parts.flatMap(listEventNames))];
  const places = toPlaces(parts);
  const leaders = toLeaders(places, events);
  const numbering = toNumbering(most);
  const initial = new Set<number>();
  const starts = places.map(({ system, weight }) => system.initial.map((state) => state * weight));
  // Counted before they are made: eight machines that start in any of hundreds of states have no end.
  const startCount = countCombinations(starts.map(({ length }) => length));
  if (startCount > bound.states) return fail({ states: startCount, steps: 0 });
  addCombinations(starts, (key) => initial.add(numbering.add(key)));
  const first: number[] = [0];
  const steps = { target: [] as number[], event: [] as number[], kind: [] as number[] };
  let tried = 0;
  let event = 0;
  const take = (to: number, kind: number) => {
    steps.target.push(numbering.add(to));
    steps.event.push(event);
    steps.kind.push(kind);
  };
  for (let from = 0; from < numbering.keys.length; from++) {
    const key = itemAt(numbering.keys, from);
    for (const { place, ledFrom } of leaders) {
      const led = itemAt(ledFrom, place.stateIn(key));
      tried += led.length;
      for (const { event: index, takers } of led) {
        const ways = countWays(takers, key);
        if (steps.target.length + ways > bound.steps)
          return fail({ states: numbering.keys.length, steps: steps.target.length + ways });
        event = index;
        if (ways > 0) takeTogether(takers, key, take);
      }
    }
    first.push(steps.target.length);
    // What the others hold up is looked at too, and is no step.
    if (numbering.keys.length > bound.states || tried > bound.steps * MOST_TRIED)
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

/** An event that a part can take in a state of its own, and all who have to take it with it. */
interface Led {
  readonly event: number;
  readonly takers: readonly Taker[];
}

/** A part, and by its state what it can take of the events that no part before it knows. */
interface Leader {
  readonly place: Place;
  readonly ledFrom: readonly (readonly Led[])[];
}

/** So that of each combination only those events are looked at that one part can take, in their order. */
function toLeaders(places: readonly Place[], events: readonly string[]): readonly Leader[] {
  const takersOf = new Map<string, Taker[]>(events.map((event) => [event, []]));
  for (const place of places) for (const [event, taker] of toTakers(place)) takersOf.get(event)?.push(taker);
  return places.map((place) => {
    const ledFrom = Array.from({ length: place.system.size }, (): Led[] => []);
    for (const [event, name] of events.entries()) {
      const takers = takersOf.get(name) ?? [];
      if (takers[0]?.place !== place) continue;
      for (const [state, steps] of takers[0].stepsFrom.entries())
        if (steps.length > 0) ledFrom[state]?.push({ event, takers });
    }
    return { place, ledFrom };
  });
}

const noSteps: readonly number[] = [];

/** By event, as the composition calls it. */
function toTakers(place: Place): ReadonlyMap<string, Taker> {
  const { system } = place;
  const names = listEventNames(place);
  const stepsOf = new Map(names.map((name) => [name, Array<readonly number[]>(system.size).fill(noSteps)]));
  for (let state = 0; state < system.size; state++)
    for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step++) {
      const stepsFrom = stepsOf.get(itemAt(names, itemAt(system.event, step)));
      if (stepsFrom) stepsFrom[state] = [...itemAt(stepsFrom, state), step];
    }
  return new Map([...stepsOf].map(([name, stepsFrom]) => [name, { place, stepsFrom }]));
}

function countWays(takers: readonly Taker[], key: number): number {
  let ways = 1;
  for (const { place, stepsFrom } of takers) ways *= itemAt(stepsFrom, place.stateIn(key)).length;
  return ways;
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

interface Explored {
  readonly places: readonly Place[];
  readonly events: readonly string[];
  readonly table: Pick<StateSpace, "first" | "target" | "event" | "kind" | "transition">;
  readonly initial: readonly number[];
  readonly keys: readonly number[];
}

function toComposed({ places, events, table, initial, keys }: Explored): StateSpace {
  const size = keys.length;
  const spread = ({ stateIn }: Place, local: Uint8Array): Uint8Array => {
    const spreadOut = new Uint8Array(size);
    for (let state = 0; state < size; state++) spreadOut[state] = itemAt(local, stateIn(itemAt(keys, state)));
    return spreadOut;
  };
  // All have come to their end together; one that has gone wrong, or stands still, is enough.
  const marked = (mark: Mark): Uint8Array => {
    const isOfAll = mark === "final";
    const whole = new Uint8Array(size).fill(Number(isOfAll));
    for (const place of places)
      for (const [state, bit] of spread(place, place.system.marked(mark)).entries())
        if (bit === Number(!isOfAll)) whole[state] = bit;
    return whole;
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
  const names = places.map(({ name, system }) =>
    Array.from({ length: system.size }, (_, state) => ({
      machine: name,
      state: itemAt(system.toName(state), 0).state,
    })),
  );
  const toName: StateSpace["toName"] = (state) =>
    places.map(({ stateIn }, at) => itemAt(itemAt(names, at), stateIn(itemAt(keys, state))));
  return { ...table, size, initial, events, toName, marked, find };
}
