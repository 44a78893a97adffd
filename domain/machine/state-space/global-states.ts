/** What a composition comes to: which states its parts are never in, and which never at the same time. For pages. */
import { listParts, type FindMachine } from "#domain/machine/state-space/composition.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";

export interface GlobalStates {
  readonly reached: number;
  /** How many there would be if every part went its own way. */
  readonly possible: number;
  /** Reached ones from which nothing leads on, though not all parts have ended and none has gone wrong. */
  readonly stuck: number;
  /** States that no reached combination has, as `part.state`. */
  readonly never: readonly string[];
  /** By a state that is reached: states of later parts, reached as well, that it never stands beside. */
  readonly apart: readonly { readonly state: string; readonly from: readonly string[] }[];
}

interface Axis {
  readonly part: string;
  readonly states: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

const remembered = new WeakMap<StateSpace, GlobalStates>();

export function listGlobalStates(machine: Machine, find: FindMachine, system: StateSpace): GlobalStates {
  const known = remembered.get(system) ?? count(listAxes(machine, find), system);
  remembered.set(system, known);
  return known;
}

const listAxes = (machine: Machine, find: FindMachine): readonly Axis[] =>
  listParts(machine, find).map(({ part, body }) => {
    const states = flatten(body).states.map(({ id }) => id);
    return { part: part.id, states, numbers: new Map(states.map((state, number) => [state, number])) };
  });

function count(axes: readonly Axis[], system: StateSpace): GlobalStates {
  const pairs = axes.flatMap((left, at) =>
    axes.slice(at + 1).map((right, after) => ({
      left,
      right,
      places: [at, at + 1 + after] as const,
      seen: new Uint8Array(left.states.length * right.states.length),
    })),
  );
  const met = axes.map(({ states }) => new Uint8Array(states.length));
  for (let state = 0; state < system.size; state++) {
    const name = system.toName(state);
    const numbers = axes.map((axis, at) => axis.numbers.get(itemAt(name, at).state) ?? 0);
    for (const [at, number] of numbers.entries()) itemAt(met, at)[number] = 1;
    for (const { places, right, seen } of pairs)
      seen[itemAt(numbers, places[0]) * right.states.length + itemAt(numbers, places[1])] = 1;
  }
  const listStates = (place: number) =>
    itemAt(axes, place).states.map((id, number) => ({
      name: `${itemAt(axes, place).part}.${id}`,
      number,
      isMet: itemAt(met, place)[number] === 1,
    }));
  return {
    reached: system.size,
    possible: axes.reduce((product, { states }) => product * states.length, 1),
    stuck: countStuck(system),
    never: axes.flatMap((_, place) => listStates(place).flatMap(({ name, isMet }) => (isMet ? [] : [name]))),
    apart: axes.flatMap((_, place) =>
      listStates(place).flatMap(({ name, number, isMet }) => {
        if (!isMet) return [];
        const from = pairs.flatMap(({ places, right, seen }) =>
          places[0] === place
            ? listStates(places[1]).flatMap((other) =>
                other.isMet && seen[number * right.states.length + other.number] === 0 ? [other.name] : [],
              )
            : [],
        );
        return from.length === 0 ? [] : [{ state: name, from }];
      }),
    ),
  };
}

function countStuck({ size, first, marked }: StateSpace): number {
  const [final, error] = [marked("final"), marked("error")];
  let stuck = 0;
  for (let state = 0; state < size; state++)
    if (first[state] === first[state + 1] && final[state] === 0 && error[state] === 0) stuck++;
  return stuck;
}
