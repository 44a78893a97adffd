/**
 * Whether a machine can have taken a list of events, fed one at a time, and at the first it cannot have taken, what
 * it could have done. Guards are not looked into: known is a set of states that it may be in.
 */
import { limits } from "#domain/limits.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import type { Machine, Rejection } from "#domain/machine/schema.ts";
import { toShownStep, type ShownStep } from "#domain/machine/state-space/shown-step.ts";
import type { StateName, StateSpace } from "#domain/machine/state-space/state-space.ts";

interface SoFar {
  /** Events that it can have taken. */
  readonly taken: number;
  /** How many of these only where a guard was true. */
  readonly guarded: number;
  /** Where it may be after them: the first hundred of `stateCount`. */
  readonly states: readonly StateName[];
  readonly stateCount: number;
}

export type Outcome =
  | ({ readonly type: "accepted" } & SoFar)
  | ({
      /** The event after those taken is none that it could take. */
      readonly type: "refused";
      readonly event: string;
      readonly isKnown: boolean;
      readonly legal: readonly ShownStep[];
      /** What is known to answer the event in one of these states. */
      readonly rejections: readonly Rejection[];
    } & SoFar);

export interface Replay {
  /** Whether it can have been taken. After one that cannot nothing counts. */
  readonly take: (event: string) => boolean;
  readonly toOutcome: () => Outcome;
  readonly toStand: () => Stand;
}

/** Where a replay stands, as plain data, to go on from in another place. */
export interface Stand {
  readonly states: readonly number[];
  readonly taken: number;
  readonly guarded: number;
  readonly refused: string | undefined;
}

/** Sets of states that are remembered with what each event makes of them. */
const MOST_SETS = 1_000;
/** And how many states there are in all of these: those of a large composition have a hundred thousand each. */
const MOST_REMEMBERED = 1_000_000;

// What an event makes of a set: twice the number of the set after it, and one more where guards alone allow it.
const UNKNOWN = -1;
const IMPOSSIBLE = -2;

interface StateSet {
  readonly states: readonly number[];
  readonly after: Int32Array;
}

export interface ReplayOptions {
  /** Undefined: at the beginning. */
  readonly from?: Stand | undefined;
  /** Bounds what a machine with many choices takes. */
  readonly mostSets?: number;
}

/** Memory does not grow with the events. */
export function startReplay(
  system: StateSpace,
  { transitions, rejections }: Pick<Machine, "transitions" | "rejections">,
  { from, mostSets = MOST_SETS }: ReplayOptions = {},
): Replay {
  const events = new Map(system.events.map((event, index) => [event, index]));
  const guarded = Uint8Array.from(system.transition, (index) => Number(transitions[index]?.guard !== undefined));
  const sets: StateSet[] = [];
  const numbers = new Map<string, number>();
  let remembered = 0;
  let current = toSet(from?.states ?? system.initial);
  let taken = from?.taken ?? 0;
  let takenOnGuards = from?.guarded ?? 0;
  let refused = from?.refused;

  function toSet(states: readonly number[]): number {
    const key = states.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sets.length);
    remembered += states.length;
    return sets.push({ states, after: new Int32Array(events.size).fill(UNKNOWN) }) - 1;
  }

  function explore(set: StateSet, event: number): number {
    const reached = new Set<number>();
    let isFree = false;
    for (const step of listSteps(system, set.states)) {
      if (system.event[step] !== event) continue;
      reached.add(itemAt(system.target, step));
      if (guarded[step] === 0) isFree = true;
    }
    if (reached.size === 0) return IMPOSSIBLE;
    if (sets.length >= mostSets || remembered > MOST_REMEMBERED) {
      remembered = 0;
      sets.length = 0;
      numbers.clear();
    }
    return toSet([...reached].sort((one, other) => one - other)) * 2 + Number(!isFree);
  }

  function take(event: string): boolean {
    if (refused !== undefined) return false;
    const number = events.get(event);
    const set = itemAt(sets, current);
    let after = number === undefined ? IMPOSSIBLE : itemAt(set.after, number);
    if (number !== undefined && after === UNKNOWN) {
      after = explore(set, number);
      // Not where exploring has just forgotten the set.
      if (sets[current] === set) set.after[number] = after;
    }
    if (after === IMPOSSIBLE) {
      refused = event;
      return false;
    }
    current = after >> 1;
    taken += 1;
    takenOnGuards += after & 1;
    return true;
  }

  function toOutcome(): Outcome {
    const { states } = itemAt(sets, current);
    const shown = states.slice(0, limits.replayedStates);
    const soFar = {
      taken,
      guarded: takenOnGuards,
      states: shown.map((state) => system.toName(state)),
      stateCount: states.length,
    };
    if (refused === undefined) return { type: "accepted", ...soFar };
    const event = refused;
    return {
      type: "refused",
      ...soFar,
      event,
      isKnown: events.has(event),
      legal: shown.flatMap((state) => [...listSteps(system, [state])].map((step) => toShownStep(system, state, step))),
      rejections: rejections.filter((rejection) => {
        const places = rejection.event === event ? system.find({ type: "state", id: rejection.state }) : undefined;
        return states.some((state) => places?.[state] === 1);
      }),
    };
  }

  const toStand = (): Stand => ({ states: itemAt(sets, current).states, taken, guarded: takenOnGuards, refused });

  return { take, toOutcome, toStand };
}

function* listSteps({ first }: StateSpace, states: readonly number[]): Generator<number> {
  for (const state of states) for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++) yield step;
}
