/**
 * A machine without composite states: what each innermost state does, with what it inherits from the states
 * around it. For checking and for exports that know no nesting; pages show the machine as it is written.
 */
import { groupBy } from "#domain/group-by.ts";
import { findComposites, listAncestors } from "#domain/machine/nesting.ts";
import type { Machine, Rejection, State, Transition } from "#domain/machine/schema.ts";

export interface FlatTransition {
  readonly from: string;
  readonly to: string;
  /** Place in the machine's own list of transitions; an inherited one stands for several flat ones. */
  readonly index: number;
  readonly transition: Transition;
}

export interface FlatMachine {
  /** States that no other is inside of, in the order of the machine. */
  readonly states: readonly State[];
  /** The innermost states that being in a state may mean: itself, or all inside it. Empty for a name that is no state. */
  readonly leavesOf: (id: string) => readonly string[];
  /** The state itself and those around it, the nearest first. Empty for a name that is no state. */
  readonly aroundOf: (id: string) => readonly State[];
  readonly transitions: readonly FlatTransition[];
  readonly initial: readonly string[];
}

type Nested = Pick<Machine, "initial" | "states" | "transitions">;

/** A body never changes, and a dozen rules ask. */
const remembered = new WeakMap<Nested, FlatMachine>();

export function flatten(machine: Nested): FlatMachine {
  const known = remembered.get(machine) ?? toFlat(machine);
  remembered.set(machine, known);
  return known;
}

/**
 * A transition of a composite state belongs to every state inside it, except where one nearer takes the same event
 * without a guard. One that leads to a composite is taken to lead to each state inside, as nothing says which.
 */
function toFlat(machine: Nested): FlatMachine {
  const byId = new Map(machine.states.map((state) => [state.id, state]));
  const composites = findComposites(byId);
  const states = machine.states.filter((state) => !composites.has(state.id));
  const leaves = new Map<string, string[]>(machine.states.map((state) => [state.id, []]));
  const aroundOf = (id: string): readonly State[] =>
    [id, ...listAncestors(id, byId)].flatMap((around) => byId.get(around) ?? []);
  for (const { id } of states) for (const around of aroundOf(id)) leaves.get(around.id)?.push(id);
  const leavesOf = (id: string): readonly string[] => leaves.get(id) ?? [];

  const bySource = groupBy(
    machine.transitions.map((transition, index) => ({ index, transition })),
    ({ transition }) => transition.from,
  );
  const transitions = states.flatMap(({ id }): FlatTransition[] => {
    const taken = new Set<string>();
    return aroundOf(id).flatMap((owner) => {
      const own = (bySource.get(owner.id) ?? []).filter(({ transition }) => !taken.has(transition.event));
      for (const { transition } of own) if (transition.guard === undefined) taken.add(transition.event);
      return own.flatMap((entry) => leavesOf(entry.transition.to).map((to) => ({ from: id, to, ...entry })));
    });
  });
  return {
    states,
    leavesOf,
    aroundOf,
    transitions,
    initial: machine.initial === undefined ? [] : leavesOf(machine.initial),
  };
}

/** What a state refuses, with what those around it do. */
export const listRejectionsIn = (machine: Nested & Pick<Machine, "rejections">, id: string): readonly Rejection[] => {
  const around = flatten(machine)
    .aroundOf(id)
    .map((state) => state.id);
  return machine.rejections.filter(({ state }) => around.includes(state));
};
