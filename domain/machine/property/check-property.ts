/** Whether a machine has a property, and the shortest walk that shows why it has not. */
import { itemAt } from "#domain/machine/item-at.ts";
import { toBackwards } from "#domain/machine/property/backwards.ts";
import { toEvaluator, type Evaluator } from "#domain/machine/property/evaluate.ts";
import { listAtoms, printAtom, printFormula, type Formula } from "#domain/machine/formula/formula.ts";
import type { Walk } from "#domain/machine/property/lasso.ts";
import { toExplain } from "#domain/machine/property/walk.ts";
import { withLastStep } from "#domain/machine/state-space/last-step.ts";
import { toShownStep, type ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";

export type Verdict =
  | {
      readonly type: "holds";
      /** Where it holds only because no path stays for ever in a part it could leave: one that would. */
      readonly unfair: ShownWalk | undefined;
    }
  | { readonly type: "fails"; readonly walk: ShownWalk }
  /** Atoms that name nothing in the machine, as they are written. */
  | { readonly type: "unknown"; readonly atoms: readonly string[] }
  | { readonly type: "not-decided"; readonly reason: string };

/** A property holds where it is true in each initial state. */
export function checkFormula(system: StateSpace, formula: Formula): Verdict {
  const atoms = listAtoms(formula);
  const remembering = withLastStep(system, atoms);
  if (!remembering) return { type: "not-decided", reason: "it asks for more events and kinds of steps than fit" };
  const unknown = atoms.filter((atom) => !remembering.find(atom)).map(printAtom);
  if (unknown.length > 0) return { type: "unknown", atoms: [...new Set(unknown)] };
  if (system.initial.length === 0) return { type: "not-decided", reason: "the machine starts in no state" };
  const failure = findFailure(toEvaluator(remembering, true), formula);
  if (failure) return { type: "fails", walk: failure };
  const unfair = isAboutTheEnd(formula) ? findFailure(toEvaluator(remembering, false), formula) : undefined;
  return { type: "holds", unfair };
}

/** Only what has to come in the end can be put off for ever. */
const isAboutTheEnd = (formula: Formula): boolean => /\b(?:AF|EG)\b|\bA\[/.test(printFormula(formula));

/** From the beginning from which it is seen soonest. */
function findFailure(evaluator: Evaluator, formula: Formula): ShownWalk | undefined {
  const { system, where } = evaluator;
  const truth = where(formula);
  const starts = system.initial.filter((state) => truth[state] === 0);
  if (starts.length === 0) return undefined;
  const { lengths, walkFrom } = toExplain(evaluator)(formula, false);
  const start = starts.reduce((best, state) => (itemAt(lengths, state) < itemAt(lengths, best) ? state : best));
  return toShownWalk(system, start, walkFrom(start));
}

function toShownWalk(system: StateSpace, start: number, { steps, loop }: Walk): ShownWalk {
  const { sources } = toBackwards(system);
  return {
    start: system.toName(start),
    steps: steps.map((step) => toShownStep(system, itemAt(sources, step), step)),
    loop,
  };
}
