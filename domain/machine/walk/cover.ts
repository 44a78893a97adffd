/** Walks through a machine: the shortest one to a state, and few short ones that together take every transition. */
import { limits } from "#domain/limits.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { toShownStep, type ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** A shortest walk from one of the states to one that is right; of several the one that comes first in the machine. */
export function findShortestWalk(
  system: StateSpace,
  starts: readonly number[],
  isRight: (state: number) => boolean,
): ShownWalk | undefined {
  const path = findPath(system, starts, isRight);
  return path && toShown(system, path.start, path.legs);
}

export interface Cover {
  readonly walks: readonly ShownWalk[];
  /** Places in the list of transitions: those that no walk takes, because nothing leads there. */
  readonly untaken: readonly number[];
}

/**
 * Every step that can be reached is taken by one of the walks, each of which begins where the machine does. A walk
 * goes on to what is next and not taken yet, until a new walk gets to some such step in fewer steps. What is
 * answered past the bound is how many steps it would have been at least.
 */
export function coverTransitions(system: StateSpace, transitions: number): Result<Cover, number> {
  const { first, target } = system;
  if (target.length > limits.coveredSteps) return fail(target.length);
  /** By state: the first of its steps that no walk has taken. */
  const untaken = first.slice(0, system.size);
  const isOpen = (state: number): boolean => itemAt(untaken, state) < itemAt(first, state + 1);
  const walks: ShownWalk[] = [];
  const taken = new Set<number>();
  let walked = 0;
  for (let way = findPath(system, system.initial, isOpen); way; way = findPath(system, system.initial, isOpen)) {
    const legs: Leg[] = [];
    const { start } = way;
    for (let next: Path | undefined = way; next;) {
      const step = itemAt(untaken, next.end);
      untaken[next.end] = step + 1;
      legs.push(...next.legs, { from: next.end, step });
      taken.add(itemAt(system.transition, step));
      walked += next.legs.length + 1;
      if (walked > limits.walkedSteps) return fail(walked);
      const on = findPath(system, [itemAt(target, step)], isOpen);
      const anew = on && on.legs.length > 0 ? findPath(system, system.initial, isOpen) : undefined;
      next = on && anew && anew.legs.length < on.legs.length ? undefined : on;
    }
    walks.push(toShown(system, start, legs));
  }
  return ok({
    walks,
    untaken: Array.from({ length: transitions }, (_, index) => index).filter((index) => !taken.has(index)),
  });
}

interface Leg {
  readonly from: number;
  readonly step: number;
}

interface Path {
  readonly start: number;
  readonly legs: readonly Leg[];
  readonly end: number;
}

function findPath(
  { first, target }: StateSpace,
  starts: readonly number[],
  isRight: (state: number) => boolean,
): Path | undefined {
  const reachedBy = new Map<number, Leg | undefined>(starts.map((state) => [state, undefined]));
  // A Map is walked in the order of insertion, and what is added on the way is walked too.
  for (const [from] of reachedBy) {
    if (isRight(from)) return toPath(reachedBy, from);
    for (let step = itemAt(first, from); step < itemAt(first, from + 1); step++) {
      const to = itemAt(target, step);
      if (!reachedBy.has(to)) reachedBy.set(to, { from, step });
    }
  }
  return undefined;
}

function toPath(reachedBy: ReadonlyMap<number, Leg | undefined>, end: number): Path {
  const legs: Leg[] = [];
  let start = end;
  for (let leg = reachedBy.get(end); leg; leg = reachedBy.get(leg.from)) {
    legs.push(leg);
    start = leg.from;
  }
  return { start, legs: legs.reverse(), end };
}

const toShown = (system: StateSpace, start: number, legs: readonly Leg[]): ShownWalk => ({
  start: system.toName(start),
  steps: legs.map(({ from, step }) => toShownStep(system, from, step)),
  loop: undefined,
});
