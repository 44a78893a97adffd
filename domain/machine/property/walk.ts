/** The shortest walks through a system that show why a formula is true in a state, or why it is not. */
import { itemAt } from "#domain/machine/item-at.ts";
import type { Formula } from "#domain/machine/property/formula.ts";
import type { Evaluator } from "#domain/machine/property/evaluate.ts";

/** Steps of the system, one after the other. From `loop` on they repeat for ever; left out: they end. */
export interface Walk {
  readonly steps: readonly number[];
  readonly loop?: number;
}

/** Of so many nearest states the one with the shortest rest of the walk is chosen. */
const MOST_COMPARED = 200;

const nowhere: Walk = { steps: [] };

/**
 * Why `formula` is true (`wanted`) or false in a state, where it is just that. What holds on every path, or on none,
 * cannot be shown by one walk: it adds no steps.
 */
export function explain(evaluator: Evaluator, formula: Formula, state: number, wanted: boolean): Walk {
  const { where } = evaluator;
  const isTrue = (of: Formula, at = state): boolean => where(of)[at] === 1;
  const go = (of: Formula, isWanted: boolean, at = state): Walk => explain(evaluator, of, at, isWanted);
  switch (formula.type) {
    case "constant":
    case "atom":
      return nowhere;
    case "not":
      return go(formula.of, !wanted);
    case "and":
    case "or":
    case "implies": {
      const leftWanted = formula.type === "implies" ? !wanted : wanted;
      const isEach = (formula.type === "and") === wanted;
      const shown = [
        ...(isTrue(formula.left) === leftWanted ? [go(formula.left, leftWanted)] : []),
        ...(isTrue(formula.right) === wanted ? [go(formula.right, wanted)] : []),
      ];
      // Both sides count where each is needed; the one with more to show is shown.
      return shown.reduce((one, other) => (isEach === other.steps.length > one.steps.length ? other : one));
    }
    case "until": {
      const [left, right] = [where(formula.left), where(formula.right)];
      if (formula.quantifier === "E")
        return wanted ? lead(evaluator, state, left, right, (end) => go(formula.right, true, end)) : nowhere;
      if (wanted) return nowhere;
      const missing = evaluator.not(right);
      const broken = missing.map((bit, at) => bit & (1 - itemAt(left, at)));
      return (
        tryLead(evaluator, state, missing, broken, (end) => go(formula.left, false, end)) ??
        stay(evaluator, state, missing)
      );
    }
    case "next":
      return explainNext(evaluator, formula, state, wanted);
  }
}

function explainNext(
  evaluator: Evaluator,
  formula: Extract<Formula, { type: "next" }>,
  state: number,
  wanted: boolean,
): Walk {
  const { operator, of } = formula;
  const truth = evaluator.where(of);
  const isExistential = operator.startsWith("E");
  if (isExistential !== wanted) return nowhere;
  const goal = wanted ? truth : evaluator.not(truth);
  const go = (end: number): Walk => explain(evaluator, of, end, wanted);
  switch (operator) {
    case "EX":
    case "AX":
      return next(evaluator, state, goal, go);
    case "EF":
    case "AG":
      return lead(evaluator, state, undefined, goal, go);
    case "EG":
    case "AF":
      return stay(evaluator, state, goal);
  }
}

function next({ system }: Evaluator, state: number, goal: Uint8Array, go: (end: number) => Walk): Walk {
  for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step++)
    if (goal[itemAt(system.target, step)] === 1) return join([step], go(itemAt(system.target, step)));
  // The step of a state that stays as it is for ever leads to itself.
  return go(state);
}

/** The shortest walk to a state of `goal` and on as `go` says, by way of states of `inside` only; left out: of any. */
function lead(
  evaluator: Evaluator,
  state: number,
  inside: Uint8Array | undefined,
  goal: Uint8Array,
  go: (end: number) => Walk,
): Walk {
  const walk = tryLead(evaluator, state, inside, goal, go);
  if (!walk) throw new Error("a walk is shown only where there is one");
  return walk;
}

function tryLead(
  { system, sourceOf }: Evaluator,
  state: number,
  inside: Uint8Array | undefined,
  goal: Uint8Array,
  go: (end: number) => Walk,
): Walk | undefined {
  /** By state: the step it was reached by, plus one; 0 where it was not. */
  const reachedBy = new Int32Array(system.size);
  const depth = new Map([[state, 0]]);
  let best: Walk | undefined;
  let compared = 0;
  // A Map is walked in the order of insertion, and what is added on the way is walked too.
  for (const [here, steps] of depth) {
    if (best && (steps >= best.steps.length || compared >= MOST_COMPARED)) break;
    if (goal[here] === 1) {
      const walk = join(backTo(state, here), go(here));
      if (!best || walk.steps.length < best.steps.length) best = walk;
      compared++;
    }
    if (inside && inside[here] === 0) continue;
    for (let step = itemAt(system.first, here); step < itemAt(system.first, here + 1); step++) {
      const there = itemAt(system.target, step);
      if (depth.has(there)) continue;
      depth.set(there, steps + 1);
      reachedBy[there] = step + 1;
    }
  }
  return best;

  function backTo(start: number, end: number): readonly number[] {
    const steps: number[] = [];
    for (let at = end; at !== start; at = sourceOf(itemAt(steps, steps.length - 1)))
      steps.push(itemAt(reachedBy, at) - 1);
    return steps.reverse();
  }
}

/**
 * A walk that stays in `inside` to its end, or for ever: it comes round to a state it has been in. Where paths are
 * fair, it ends as soon as no way leads out of `inside` any more.
 */
function stay(evaluator: Evaluator, state: number, inside: Uint8Array): Walk {
  const { system, whereStays, whereAlways, isFair } = evaluator;
  if (isFair) return lead(evaluator, state, inside, whereAlways(inside), () => nowhere);
  const staying = whereStays(inside);
  const steps: number[] = [];
  const seen = new Map([[state, 0]]);
  for (let here = state; ;) {
    const step = findStep(
      itemAt(system.first, here),
      itemAt(system.first, here + 1),
      (at) => staying[itemAt(system.target, at)] === 1,
    );
    if (step === undefined) return { steps };
    steps.push(step);
    here = itemAt(system.target, step);
    const loop = seen.get(here);
    if (loop !== undefined) return { steps, loop };
    seen.set(here, steps.length);
  }
}

function findStep(from: number, to: number, isRight: (step: number) => boolean): number | undefined {
  for (let step = from; step < to; step++) if (isRight(step)) return step;
  return undefined;
}

const join = (steps: readonly number[], { steps: rest, loop }: Walk): Walk => ({
  steps: [...steps, ...rest],
  ...(loop !== undefined && { loop: loop + steps.length }),
});
