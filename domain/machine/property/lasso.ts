/** A walk that never leaves some states: to its end, or round and round for ever. */
import { itemAt } from "#domain/machine/item-at.ts";
import { toBackwards } from "#domain/machine/property/backwards.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";

/** Steps of the system, one after the other. From `loop` on they repeat for ever; left out: they end. */
export interface Walk {
  readonly steps: readonly number[];
  readonly loop?: number;
}

/** From each of `staying` that has steps at all, one of them has to lead to another. Detours are left out. */
export function findLasso(system: StateSpace, staying: Uint8Array, start: number): Walk {
  const turn = findTurn(system, staying, start);
  const way = start === turn.state ? [] : requireWay(system, staying, start, turn.state);
  return turn.isEnd
    ? { steps: way }
    : { steps: [...way, ...requireWay(system, staying, turn.state, turn.state)], loop: way.length };
}

/** Where a walk that looks for nothing ends, or comes to for the second time. */
function findTurn(
  { first, target }: StateSpace,
  staying: Uint8Array,
  start: number,
): { readonly state: number; readonly isEnd: boolean } {
  const seen = new Set<number>();
  for (let state = start; ;) {
    if (seen.has(state)) return { state, isEnd: false };
    seen.add(state);
    let step = itemAt(first, state);
    while (step < itemAt(first, state + 1) && staying[itemAt(target, step)] !== 1) step++;
    if (step === itemAt(first, state + 1)) return { state, isEnd: true };
    state = itemAt(target, step);
  }
}

/** The shortest walk of at least one step, where there is one. */
function requireWay(system: StateSpace, staying: Uint8Array, start: number, end: number): readonly number[] {
  const { first, target } = system;
  const { sources } = toBackwards(system);
  /** By state: the step that it was reached by. */
  const reachedBy = new Map<number, number>();
  const waiting = [start];
  // What is found on the way is walked too.
  for (const state of waiting) {
    if (reachedBy.has(end)) break;
    for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++) {
      const to = itemAt(target, step);
      if (staying[to] !== 1 || reachedBy.has(to)) continue;
      reachedBy.set(to, step);
      waiting.push(to);
    }
  }
  const steps: number[] = [];
  let at = end;
  do {
    const step = reachedBy.get(at) ?? -1; // there is one, as said
    steps.push(step);
    at = itemAt(sources, step);
  } while (at !== start);
  return steps.reverse();
}
