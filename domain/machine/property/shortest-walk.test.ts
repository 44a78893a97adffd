import fc from "fast-check";
import { expect, it } from "vitest";
import { checkFormula } from "#domain/machine/property/check-property.ts";
import { toEvaluator, type Evaluator } from "#domain/machine/property/evaluate.ts";
import { printFormula, type Formula } from "#domain/machine/formula/formula.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { anyFormula, anyMachine } from "#domain/machine/test-builders.ts";

type Lengths = (state: number) => number;

/** How long the shortest explanation is, by its definition: repeated until nothing gets shorter. No state is final here. */
function toReference({ system, where, not, whereAG: whereAlways }: Evaluator) {
  const states = Array.from({ length: system.size }, (_, state) => state);
  const next = (state: number) => [...system.target.slice(system.first[state], system.first[state + 1])];
  const least = (numbers: readonly number[]) => Math.min(Infinity, ...numbers);

  const lead = (inside: Uint8Array, goal: Uint8Array, rest: Lengths): Lengths => {
    const ends = states.map((state) => (goal[state] === 1 ? rest(state) : Infinity));
    let lengths = ends;
    // No walk is longer than one round through all states for each level of a formula.
    for (let round = 0; round < 10 * states.length; round++)
      lengths = states.map((state) =>
        inside[state] === 1 ? least([ends[state]!, ...next(state).map((to) => lengths[to]! + 1)]) : ends[state]!,
      );
    return (state) => lengths[state]!;
  };
  const stay = (inside: Uint8Array): Lengths => lead(inside, whereAlways(inside), () => 0);

  const lengthsOf = (formula: Formula, wanted: boolean): Lengths => {
    switch (formula.type) {
      case "constant":
      case "atom":
        return () => 0;
      case "not":
        return lengthsOf(formula.of, !wanted);
      case "and":
      case "or":
      case "implies": {
        const sides = [
          [formula.left, formula.type === "implies" ? !wanted : wanted],
          [formula.right, wanted],
        ] as const;
        const pick = (formula.type === "and") === wanted ? Math.max : Math.min;
        const known = sides.map(([of, isWanted]) => ({ of, isWanted, lengths: lengthsOf(of, isWanted) }));
        return (state) =>
          pick(
            ...known.flatMap(({ of, isWanted, lengths }) =>
              (where(of)[state] === 1) === isWanted ? [lengths(state)] : [],
            ),
          );
      }
      case "until": {
        const { quantifier, left, right } = formula;
        if ((quantifier === "E") !== wanted) return () => 0;
        if (wanted) return lead(where(left), where(right), lengthsOf(right, true));
        const missing = not(where(right));
        const broken = missing.map((bit, state) => bit & (1 - where(left)[state]!));
        const [breaks, stays] = [lead(missing, broken, lengthsOf(left, false)), stay(missing)];
        return (state) => least([breaks(state), stays(state)]);
      }
      case "next": {
        const { operator, of } = formula;
        if (operator.startsWith("E") !== wanted) return () => 0;
        const goal = wanted ? where(of) : not(where(of));
        if (operator === "EG" || operator === "AF") return stay(goal);
        const rest = lengthsOf(of, wanted);
        if (operator === "EF" || operator === "AG") return lead(new Uint8Array(system.size).fill(1), goal, rest);
        return (state) => least(next(state).flatMap((to) => (goal[to] === 1 ? [rest(to) + 1] : [])));
      }
    }
  };
  return lengthsOf;
}

it("is no longer than there has to be, whatever the machine and the formula", () => {
  fc.assert(
    fc.property(anyMachine, anyFormula, (machine, formula) => {
      const system = toStateSpace(machine);
      const verdict = checkFormula(system, formula);
      if (verdict.type !== "fails") return;
      const evaluator = toEvaluator(system, true);
      const lengths = toReference(evaluator)(formula, false);
      const starts = system.initial.filter((state) => evaluator.where(formula)[state] === 0);
      expect(verdict.walk.steps.length, printFormula(formula)).toBe(Math.min(...starts.map(lengths)));
    }),
    { numRuns: 500 },
  );
});
