/**
 * A machine, or several at once, as numbers: what properties are decided on. States and steps stand in typed arrays,
 * so that hundreds of thousands fit. Names and drawing are for the places that show an answer.
 */
import { listEvents } from "#domain/machine/events.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { flatten, type FlatMachine } from "#domain/machine/flatten.ts";
import type { Atom, Mark } from "#domain/machine/formula/formula.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

export interface StateSpace {
  /** States are 0 to size - 1. */
  readonly size: number;
  readonly initial: readonly number[];
  /** The steps of state `s` are `first[s]` to `first[s + 1] - 1`. */
  readonly first: Uint32Array;
  /** By step: the state it leads to, the index of its event, and of its kind in `transitionKinds`. */
  readonly target: Uint32Array;
  readonly event: Uint16Array;
  readonly kind: Uint8Array;
  /** By step: the place in the machine's own list of transitions; -1 for a step of several machines. */
  readonly transition: Int32Array;
  readonly events: readonly string[];
  readonly toName: (state: number) => StateName;
  /** 1 for each state that has the mark. */
  readonly marked: (mark: Mark) => Uint8Array;
  /** 1 for each state in which the atom is true; undefined where it names nothing here. Not for `after` and `by`. */
  readonly find: (atom: Atom) => Uint8Array | undefined;
}

/** One state of each machine; `machine` is empty where there is only one. */
export type StateName = readonly { readonly machine: string; readonly state: string }[];

export interface Step {
  readonly from: number;
  readonly to: number;
  readonly event: number;
  readonly kind: number;
  readonly transition: number;
}

/** Composites are flattened; a guard may be true or not, so a guarded transition may be taken or not. */
export function toStateSpace(machine: Pick<Machine, "initial" | "states" | "events" | "transitions">): StateSpace {
  const flat = flatten(machine);
  const { states, leavesOf, transitions, initial } = flat;
  const numbers = new Map(states.map(({ id }, index) => [id, index]));
  const toNumber = (id: string): number => numbers.get(id) ?? -1;
  const events = listEvents(machine);
  const eventNumbers = new Map(events.map((id, index) => [id, index]));
  const steps = transitions.map(({ from, to, index, transition }): Step => ({
    from: toNumber(from),
    to: toNumber(to),
    event: eventNumbers.get(transition.event) ?? -1,
    kind: transitionKinds.indexOf(transition.kind),
    transition: index,
  }));
  const table = toTable(states.length, steps);
  const toMarks = (isMarked: (id: string) => boolean) => Uint8Array.from(states, ({ id }) => Number(isMarked(id)));
  const marked = (mark: Mark) => toMarks((id) => isMarked(flat, id, mark));
  return {
    ...table,
    size: states.length,
    marked,
    initial: initial.map(toNumber),
    events,
    toName: (state) => [{ machine: "", state: states[state]?.id ?? "" }],
    find: (atom) => {
      switch (atom.type) {
        case "state": {
          if (atom.machine !== undefined) return undefined;
          const leaves = new Set(leavesOf(atom.id));
          return leaves.size === 0 ? undefined : toMarks((id) => leaves.has(id));
        }
        case "is":
          return marked(atom.mark);
        case "enabled": {
          const event = eventNumbers.get(atom.event);
          return event === undefined ? undefined : findEnabled(table, states.length, event);
        }
        case "after":
        case "by":
          return undefined;
      }
    },
  };
}

/** Whether the mark is that of the state or of one around it. */
export const isMarked = ({ aroundOf }: FlatMachine, id: string, mark: Mark): boolean =>
  aroundOf(id).some(({ kind, blackout }) => (mark === "blackout" ? blackout : kind === mark));

type Table = Pick<StateSpace, "first" | "target" | "event" | "kind" | "transition">;

/** Steps sorted by the state they leave, those of one state in the order they are given. */
function toTable(size: number, steps: readonly Step[]): Table {
  const first = new Uint32Array(size + 1);
  for (const { from } of steps) first[from + 1] = itemAt(first, from + 1) + 1;
  for (let state = 0; state < size; state++) first[state + 1] = itemAt(first, state + 1) + itemAt(first, state);
  const next = first.slice();
  const order = new Uint32Array(steps.length);
  for (const [index, { from }] of steps.entries()) {
    const place = itemAt(next, from);
    order[place] = index;
    next[from] = place + 1;
  }
  const pick = (field: keyof Step) => (_: unknown, at: number) => itemAt(steps, itemAt(order, at))[field];
  return {
    first,
    target: Uint32Array.from(order, pick("to")),
    event: Uint16Array.from(order, pick("event")),
    kind: Uint8Array.from(order, pick("kind")),
    transition: Int32Array.from(order, pick("transition")),
  };
}

export function findEnabled(
  { first, event }: Pick<StateSpace, "first" | "event">,
  size: number,
  wanted: number,
): Uint8Array {
  const enabled = new Uint8Array(size);
  for (let state = 0; state < size; state++)
    for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++)
      if (event[step] === wanted) enabled[state] = 1;
  return enabled;
}
