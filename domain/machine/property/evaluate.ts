/**
 * Where a formula is true, by explicit search over the states of a system. A path here goes on as long as it can: a
 * final state without steps stays as it is for ever, any other state without steps is where a path ends.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import type { Formula } from "#domain/machine/property/formula.ts";
import type { System } from "#domain/machine/system.ts";

export interface Evaluator {
  readonly system: System;
  /** Whether a path is asked to leave a part again that it could leave for good: the usual reading of "at last". */
  readonly isFair: boolean;
  /** 1 for each state in which it is true. Every atom has to be known to the system. */
  readonly where: (formula: Formula) => Uint8Array;
  /** States from which some path goes on in `inside` for ever, or to its end. */
  readonly whereStays: (inside: Uint8Array) => Uint8Array;
  /** States from which no path leads out of `inside`. */
  readonly whereAlways: (inside: Uint8Array) => Uint8Array;
  /** Steps of the system that lead to a state. */
  readonly stepsTo: (state: number) => Uint32Array;
  /** The state that a step leaves. */
  readonly sourceOf: (step: number) => number;
}

export function toEvaluator(system: System, isFair: boolean): Evaluator {
  const { size, first, target } = system;
  const known = new Map<Formula, Uint8Array>();
  const back = toBackwards(system);
  const final = system.marked("final");
  const hasSteps = (state: number): boolean => itemAt(first, state) < itemAt(first, state + 1);
  const isAtRest = (state: number): boolean => final[state] === 1 && !hasSteps(state);
  const fill = (isTrue: (state: number) => boolean): Uint8Array => {
    const truth = new Uint8Array(size);
    for (let state = 0; state < size; state++) if (isTrue(state)) truth[state] = 1;
    return truth;
  };
  const everywhere = fill(() => true);
  const not = (of: Uint8Array) => fill((state) => of[state] === 0);

  const whereNext = (of: Uint8Array) =>
    fill((state) => {
      for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++)
        if (of[itemAt(target, step)] === 1) return true;
      return isAtRest(state) && of[state] === 1;
    });

  const whereUntil = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    const truth = right.slice();
    const waiting: number[] = [];
    for (let state = 0; state < size; state++) if (right[state] === 1) waiting.push(state);
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
      for (const step of back.stepsTo(state)) {
        const before = back.sourceOf(step);
        if (truth[before] === 1 || left[before] === 0) continue;
        truth[before] = 1;
        waiting.push(before);
      }
    return truth;
  };

  const whereAlways = (of: Uint8Array) => not(whereUntil(everywhere, not(of)));

  /** By peeling: what has no way to stay inside is taken off until nothing changes. */
  const wherePeeled = (inside: Uint8Array): Uint8Array => {
    const truth = inside.slice();
    const ways = new Int32Array(size);
    const waiting: number[] = [];
    for (let state = 0; state < size; state++) {
      for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++)
        ways[state] = itemAt(ways, state) + itemAt(inside, itemAt(target, step));
      if (truth[state] === 1 && ways[state] === 0 && hasSteps(state)) {
        truth[state] = 0;
        waiting.push(state);
      }
    }
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
      for (const step of back.stepsTo(state)) {
        const before = back.sourceOf(step);
        ways[before] = itemAt(ways, before) - 1;
        if (ways[before] !== 0 || truth[before] === 0) continue;
        truth[before] = 0;
        waiting.push(before);
      }
    return truth;
  };

  // A fair path that stays inside for ever ends up where it cannot get out any more.
  const whereStays = (inside: Uint8Array) => (isFair ? whereUntil(inside, whereAlways(inside)) : wherePeeled(inside));
  const whereAtLast = (of: Uint8Array) => not(whereStays(not(of)));

  const compute = (formula: Formula): Uint8Array => {
    switch (formula.type) {
      case "constant":
        return fill(() => formula.value);
      case "atom": {
        const truth = system.find(formula.atom);
        if (!truth) throw new Error("an atom that the system does not know is refused before");
        return truth;
      }
      case "not":
        return not(where(formula.of));
      case "and": {
        const [left, right] = [where(formula.left), where(formula.right)];
        return fill((state) => left[state] === 1 && right[state] === 1);
      }
      case "or": {
        const [left, right] = [where(formula.left), where(formula.right)];
        return fill((state) => left[state] === 1 || right[state] === 1);
      }
      case "implies": {
        const [left, right] = [where(formula.left), where(formula.right)];
        return fill((state) => left[state] === 0 || right[state] === 1);
      }
      case "until": {
        const [left, right] = [where(formula.left), where(formula.right)];
        if (formula.quantifier === "E") return whereUntil(left, right);
        const [missing, reached] = [not(right), whereAtLast(right)];
        const broken = whereUntil(
          missing,
          fill((state) => left[state] === 0 && right[state] === 0),
        );
        return fill((state) => reached[state] === 1 && broken[state] === 0);
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
        return whereAtLast(of);
    }
  };

  const where = (formula: Formula): Uint8Array => {
    const truth = known.get(formula) ?? compute(formula);
    known.set(formula, truth);
    return truth;
  };

  return { system, isFair, where, whereStays, whereAlways, ...back };
}

function toBackwards({ size, first, target }: System): Pick<Evaluator, "stepsTo" | "sourceOf"> {
  const sources = new Uint32Array(target.length);
  const starts = new Uint32Array(size + 1);
  for (let state = 0; state < size; state++)
    for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++) {
      sources[step] = state;
      starts[itemAt(target, step) + 1] = itemAt(starts, itemAt(target, step) + 1) + 1;
    }
  for (let state = 0; state < size; state++) starts[state + 1] = itemAt(starts, state + 1) + itemAt(starts, state);
  const next = starts.slice();
  const steps = new Uint32Array(target.length);
  for (let step = 0; step < target.length; step++) {
    const place = itemAt(next, itemAt(target, step));
    steps[place] = step;
    next[itemAt(target, step)] = place + 1;
  }
  return {
    stepsTo: (state) => steps.subarray(starts[state], starts[state + 1]),
    sourceOf: (step) => itemAt(sources, step),
  };
}
