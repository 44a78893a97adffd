/**
 * The shortest walks through a system that show why a formula is true in a state, or why it is not. How long they are
 * is counted for all states at once, from their ends on, so that each part of a formula costs one look at each step.
 */
import { itemAt } from "#domain/machine/item-at.ts";
import { toBackwards } from "#domain/machine/property/backwards.ts";
import type { Evaluator } from "#domain/machine/property/evaluate.ts";
import type { Formula } from "#domain/machine/formula/formula.ts";
import { findLasso, type Walk } from "#domain/machine/property/lasso.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";

/** How what a formula is, true or not, is shown. */
export interface Explanation {
  /** By state: the steps of the walk from it. Of a state in which the formula is not what is to be shown: anything. */
  readonly lengths: Int32Array;
  readonly walkFrom: (state: number) => Walk;
}

/** More steps than any walk has. */
const FAR = 2 ** 30;

type Explain = (formula: Formula, wanted: boolean) => Explanation;

/**
 * Why a formula is true (`wanted`) or false, for a state where it is just that. What holds on every path, or on none,
 * cannot be shown by one walk: it adds no steps.
 */
export function toExplain(evaluator: Evaluator): Explain {
  const { system, where, not, whereAG: whereAlways, whereEG: whereStays, isFair } = evaluator;
  const nowhere: Explanation = { lengths: new Int32Array(system.size), walkFrom: () => ({ steps: [] }) };

  const explain: Explain = (formula, wanted) => {
    switch (formula.type) {
      case "constant":
      case "atom":
        return nowhere;
      case "not":
        return explain(formula.of, !wanted);
      case "and":
      case "or":
      case "implies":
        return explainBoth(formula, wanted);
      case "until": {
        const [left, right] = [where(formula.left), where(formula.right)];
        if (formula.quantifier === "E")
          return wanted ? lead(evaluator, left, right, explain(formula.right, true)) : nowhere;
        if (wanted) return nowhere;
        const missing = not(right);
        const broken = missing.map((bit, state) => bit & (1 - itemAt(left, state)));
        return shorter(lead(evaluator, missing, broken, explain(formula.left, false)), stay(missing));
      }
      case "next":
        return explainNext(formula, wanted);
    }
  };

  /** Both sides count where each is needed; the one with more to show is shown. */
  const explainBoth = (
    { type, left, right }: Extract<Formula, { type: "and" | "or" | "implies" }>,
    wanted: boolean,
  ): Explanation => {
    const leftWanted = type === "implies" ? !wanted : wanted;
    const one = within(where(left), leftWanted, explain(left, leftWanted));
    const other = within(where(right), wanted, explain(right, wanted));
    return (type === "and") === wanted ? longer(one, other) : shorter(one, other);
  };

  const explainNext = ({ operator, of }: Extract<Formula, { type: "next" }>, wanted: boolean): Explanation => {
    if (operator.startsWith("E") !== wanted) return nowhere;
    const goal = wanted ? where(of) : not(where(of));
    switch (operator) {
      case "EX":
      case "AX":
        return next(evaluator, goal, explain(of, wanted));
      case "EF":
      case "AG":
        return lead(evaluator, undefined, goal, explain(of, wanted));
      case "EG":
      case "AF":
        return stay(goal);
    }
  };

  /**
   * A walk that stays in `inside` to its end, or for ever. Where paths are fair, it ends as soon as no way leads out of
   * `inside` any more; where they are not, it comes round to a state it has been in, and its length is not counted.
   */
  const stay = (inside: Uint8Array): Explanation => {
    if (isFair) return lead(evaluator, inside, whereAlways(inside), nowhere);
    const staying = whereStays(inside);
    return within(staying, true, { ...nowhere, walkFrom: (state) => findLasso(system, staying, state) });
  };

  return explain;
}

/** Where it is not what is wanted, there is nothing to show. */
const within = (truth: Uint8Array, wanted: boolean, { lengths, walkFrom }: Explanation): Explanation => ({
  lengths: lengths.map((length, state) => ((truth[state] === 1) === wanted ? length : FAR)),
  walkFrom,
});

const shorter = (one: Explanation, other: Explanation): Explanation => choose(one, other, (a, b) => a <= b);

/** Of two that count alike, the one that shows something: a walk that comes round has a length that is not counted. */
function longer(one: Explanation, other: Explanation): Explanation {
  const chosen = choose(one, other, (a, b) => a >= b);
  const isTie = (state: number) => itemAt(one.lengths, state) === itemAt(other.lengths, state);
  return {
    ...chosen,
    walkFrom: (state) => {
      const walk = chosen.walkFrom(state);
      const isNothing = walk.steps.length === 0 && isTie(state) && itemAt(other.lengths, state) < FAR;
      return isNothing ? other.walkFrom(state) : walk;
    },
  };
}

function choose(one: Explanation, other: Explanation, isFirst: (a: number, b: number) => boolean): Explanation {
  const prefers = (state: number) => isFirst(itemAt(one.lengths, state), itemAt(other.lengths, state));
  return {
    lengths: one.lengths.map((length, state) => (prefers(state) ? length : itemAt(other.lengths, state))),
    walkFrom: (state) => (prefers(state) ? one : other).walkFrom(state),
  };
}

function next({ system, isAtRest }: Evaluator, goal: Uint8Array, rest: Explanation): Explanation {
  const { first, target, size } = system;
  const lengths = new Int32Array(size).fill(FAR);
  /** By state: the step that is taken. */
  const taken = new Int32Array(size).fill(-1);
  for (let state = 0; state < size; state++) {
    // The step of a state that stays as it is for ever leads to itself, and is none to show.
    if (isAtRest(state)) lengths[state] = itemAt(rest.lengths, state);
    for (let step = itemAt(first, state); step < itemAt(first, state + 1); step++) {
      const to = itemAt(target, step);
      const length = goal[to] === 1 ? itemAt(rest.lengths, to) + 1 : FAR;
      if (length >= itemAt(lengths, state)) continue;
      lengths[state] = length;
      taken[state] = step;
    }
  }
  return {
    lengths,
    walkFrom: (state) => {
      const step = itemAt(taken, state);
      return step < 0 ? rest.walkFrom(state) : join([step], rest.walkFrom(itemAt(target, step)));
    },
  };
}

/** To a state of `goal` and on as `rest` says, by way of states of `inside` only; left out: of any. */
function lead({ system }: Evaluator, inside: Uint8Array | undefined, goal: Uint8Array, rest: Explanation): Explanation {
  const { first, target } = system;
  const endsHere = (state: number): number => (goal[state] === 1 ? itemAt(rest.lengths, state) : FAR);
  const lengths = rest.lengths.map((length, state) => (goal[state] === 1 ? length : FAR));
  spread(system, inside, lengths);
  return {
    lengths,
    walkFrom: (start) => {
      const steps: number[] = [];
      let state = start;
      while (itemAt(lengths, state) < endsHere(state)) {
        let step = itemAt(first, state);
        while (itemAt(lengths, itemAt(target, step)) !== itemAt(lengths, state) - 1) step++;
        steps.push(step);
        state = itemAt(target, step);
      }
      return join(steps, rest.walkFrom(state));
    },
  };
}

/** From where a walk is known, one step back at a time, the shortest first. */
function spread(system: StateSpace, inside: Uint8Array | undefined, lengths: Int32Array): void {
  const { starts, stepsTo, sources } = toBackwards(system);
  const byLength: number[][] = [];
  for (let state = 0; state < lengths.length; state++) {
    const length = itemAt(lengths, state);
    if (length < FAR) (byLength[length] ??= []).push(state);
  }
  // What is found on the way is walked too.
  for (let length = 0; length < byLength.length; length++)
    for (const state of byLength[length] ?? [])
      for (let at = itemAt(starts, state); at < itemAt(starts, state + 1); at++) {
        const before = itemAt(sources, itemAt(stepsTo, at));
        if ((inside && inside[before] === 0) || itemAt(lengths, before) <= length + 1) continue;
        lengths[before] = length + 1;
        (byLength[length + 1] ??= []).push(before);
      }
}

const join = (steps: readonly number[], { steps: rest, loop }: Walk): Walk => ({
  steps: [...steps, ...rest],
  ...(loop !== undefined && { loop: loop + steps.length }),
});
