/**
 * Where a formula is true, by explicit search over the states of a system. A path here goes on as long as it can: a
 * final state without steps stays as it is for ever, any other state without steps is where a path ends.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import { toBackwards } from "#domain/machine/property/backwards.ts";
import type { Formula } from "#domain/machine/formula/formula.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";

export interface Evaluator {
  readonly system: StateSpace;
  /** Whether a path is asked to leave a part again that it could leave for good: the usual reading of "at last". */
  readonly isFair: boolean;
  /** 1 for each state in which it is true. Every atom has to be known to the system. */
  readonly where: (formula: Formula) => Uint8Array;
  readonly not: (of: Uint8Array) => Uint8Array;
  /** States from which some path goes on in `inside` for ever, or to its end. */
  readonly whereEG: (inside: Uint8Array) => Uint8Array;
  /** States from which no path leads out of `inside`. */
  readonly whereAG: (inside: Uint8Array) => Uint8Array;
  /** A state that stays as it is for ever: its next state is itself. */
  readonly isAtRest: (state: number) => boolean;
}

export function toEvaluator(system: StateSpace, isFair: boolean): Evaluator {
  const { size, first, target } = system;
  const known = new Map<Formula, Uint8Array>();
  const { starts, stepsTo, sources, final } = toBackwards(system);
  const hasSteps = (state: number): boolean => itemAt(first, state) < itemAt(first, state + 1);
  const isAtRest = (state: number): boolean => final[state] === 1 && !hasSteps(state);
  const everywhere = new Uint8Array(size).fill(1);
  const not = remember((of) => of.map((bit) => 1 - bit));

  const whereNext = (of: Uint8Array): Uint8Array => {
    const truth = new Uint8Array(size);
    for (let step = 0; step < target.length; step++)
      if (of[itemAt(target, step)] === 1) truth[itemAt(sources, step)] = 1;
    for (let state = 0; state < size; state++) if (of[state] === 1 && isAtRest(state)) truth[state] = 1;
    return truth;
  };

  const whereUntil = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    const truth = right.slice();
    const waiting = new Uint32Array(size);
    let count = 0;
    for (let state = 0; state < size; state++) if (right[state] === 1) waiting[count++] = state;
    while (count > 0) {
      const state = itemAt(waiting, --count);
      for (let at = itemAt(starts, state); at < itemAt(starts, state + 1); at++) {
        const before = itemAt(sources, itemAt(stepsTo, at));
        if (truth[before] === 1 || left[before] === 0) continue;
        truth[before] = 1;
        waiting[count++] = before;
      }
    }
    return truth;
  };

  const whereAlways = remember((of) => not(whereUntil(everywhere, not(of))));

  /** By peeling: what has no way to stay inside is taken off until nothing changes. */
  const wherePeeled = (inside: Uint8Array): Uint8Array => {
    const truth = inside.slice();
    const ways = new Int32Array(size);
    for (let step = 0; step < target.length; step++)
      if (inside[itemAt(target, step)] === 1) ways[itemAt(sources, step)] = itemAt(ways, itemAt(sources, step)) + 1;
    const waiting: number[] = [];
    const peel = (state: number) => {
      if (truth[state] === 0 || ways[state] !== 0 || !hasSteps(state)) return;
      truth[state] = 0;
      waiting.push(state);
    };
    for (let state = 0; state < size; state++) peel(state);
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
      for (let at = itemAt(starts, state); at < itemAt(starts, state + 1); at++) {
        const before = itemAt(sources, itemAt(stepsTo, at));
        ways[before] = itemAt(ways, before) - 1;
        peel(before);
      }
    return truth;
  };

  // A fair path that stays inside for ever ends up where it cannot get out any more.
  const whereStays = remember((inside) => (isFair ? whereUntil(inside, whereAlways(inside)) : wherePeeled(inside)));
  const whereAF = (of: Uint8Array) => not(whereStays(not(of)));

  const compute = (formula: Formula): Uint8Array => {
    switch (formula.type) {
      case "constant":
        return new Uint8Array(size).fill(Number(formula.value));
      case "atom": {
        const truth = system.find(formula.atom);
        if (!truth) throw new Error("an atom that the system does not know is refused before");
        return truth;
      }
      case "not":
        return not(where(formula.of));
      case "and":
        return both(where(formula.left), where(formula.right));
      case "or":
        return not(both(not(where(formula.left)), not(where(formula.right))));
      case "implies":
        return not(both(where(formula.left), not(where(formula.right))));
      case "until": {
        const [left, right] = [where(formula.left), where(formula.right)];
        if (formula.quantifier === "E") return whereUntil(left, right);
        const missing = not(right);
        return both(whereAF(right), not(whereUntil(missing, both(missing, not(left)))));
      }
      case "next":
        return computeNext(formula.operator, where(formula.of));
    }
  };

  const computeNext = (operator: Extract<Formula, { type: "next" }>["operator"], of: Uint8Array): Uint8Array => {
    switch (operator) {
      case "EX":
        return whereNext(of);
      case "AX":
        return not(whereNext(not(of)));
      case "EF":
        return whereUntil(everywhere, of);
      case "AG":
        return whereAlways(of);
      case "EG":
        return whereStays(of);
      case "AF":
        return whereAF(of);
    }
  };

  const where = (formula: Formula): Uint8Array => {
    const truth = known.get(formula) ?? compute(formula);
    known.set(formula, truth);
    return truth;
  };

  return { system, isFair, where, not, whereEG: whereStays, whereAG: whereAlways, isAtRest };
}

const both = (left: Uint8Array, right: Uint8Array): Uint8Array => left.map((bit, state) => bit & itemAt(right, state));

/** What was asked of the same states before is not computed again. */
function remember(compute: (of: Uint8Array) => Uint8Array): (of: Uint8Array) => Uint8Array {
  const answers = new WeakMap<Uint8Array, Uint8Array>();
  return (of) => {
    const answer = answers.get(of) ?? compute(of);
    answers.set(of, answer);
    return answer;
  };
}
