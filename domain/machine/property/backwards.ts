/** A system read from its end: which steps lead to a state. Worked out once, whatever is asked of it. */
import { itemAt } from "#domain/machine/item-at.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";

export interface Backwards {
  /** The steps that lead to state `s` stand in `stepsTo` from `starts[s]` to `starts[s + 1] - 1`. */
  readonly starts: Uint32Array;
  readonly stepsTo: Uint32Array;
  /** By step: the state that it leaves. */
  readonly sources: Uint32Array;
  readonly final: Uint8Array;
}

const backwards = new WeakMap<StateSpace, Backwards>();

export function toBackwards(system: StateSpace): Backwards {
  const known = backwards.get(system) ?? turnRound(system);
  backwards.set(system, known);
  return known;
}

function turnRound({ size, first, target, marked }: StateSpace): Backwards {
  const sources = new Uint32Array(target.length);
  const starts = new Uint32Array(size + 1);
  for (let state = 0; state < size; state++) sources.fill(state, first[state], first[state + 1]);
  for (let step = 0; step < target.length; step++) {
    const after = itemAt(target, step) + 1;
    starts[after] = itemAt(starts, after) + 1;
  }
  for (let state = 0; state < size; state++) starts[state + 1] = itemAt(starts, state + 1) + itemAt(starts, state);
  const next = starts.slice();
  const stepsTo = new Uint32Array(target.length);
  for (let step = 0; step < target.length; step++) {
    const state = itemAt(target, step);
    const place = itemAt(next, state);
    stepsTo[place] = step;
    next[state] = place + 1;
  }
  return { starts, stepsTo, sources, final: marked("final") };
}
