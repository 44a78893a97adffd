import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten, type FlatMachine } from "#domain/machine/flatten.ts";
import { toEvaluator } from "#domain/machine/property/evaluate.ts";
import { printFormula, type Formula } from "#domain/machine/formula/formula.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { aMachine, anyAtom, anyFormula, anyMachine } from "#domain/machine/test-builders.ts";

type Truth = ReadonlySet<string>;

/**
 * The textbook's way, with sets and repetition. Maximal paths: in a state that nothing leaves, no path has a next
 * state, unless it is a final one, which there are none of here.
 */
function toReference({ states, transitions, leavesOf }: FlatMachine): (formula: Formula) => Truth {
  const all = states.map(({ id }) => id);
  const next = (id: string) => transitions.filter(({ from }) => from === id).map(({ to }) => to);
  const where = (isTrue: (id: string) => boolean): Truth => new Set(all.filter(isTrue));
  const settle = (start: Truth, step: (truth: Truth) => Truth): Truth => {
    const after = step(start);
    return after.size === start.size ? after : settle(after, step);
  };
  const until = (left: Truth, right: Truth, isEach: boolean): Truth =>
    settle(right, (truth) =>
      where((id) => {
        const ways = next(id);
        const isLed = isEach ? ways.length > 0 && ways.every((to) => truth.has(to)) : ways.some((to) => truth.has(to));
        return truth.has(id) || (left.has(id) && isLed);
      }),
    );
  const everywhere = where(() => true);
  const without = (truth: Truth): Truth => where((id) => !truth.has(id));

  const evaluate = (of: Formula): Truth => {
    switch (of.type) {
      case "constant":
        return of.value ? everywhere : new Set();
      case "atom": {
        const { atom: asked } = of;
        if (asked.type === "state") return new Set(leavesOf(asked.id));
        return where((id) =>
          transitions.some(
            ({ from, transition }) => from === id && asked.type === "enabled" && transition.event === asked.event,
          ),
        );
      }
      case "not":
        return without(evaluate(of.of));
      case "and":
      case "or":
      case "implies": {
        const [left, right] = [evaluate(of.left), evaluate(of.right)];
        if (of.type === "and") return where((id) => left.has(id) && right.has(id));
        if (of.type === "or") return where((id) => left.has(id) || right.has(id));
        return where((id) => !left.has(id) || right.has(id));
      }
      case "until":
        return until(evaluate(of.left), evaluate(of.right), of.quantifier === "A");
      case "next": {
        const truth = evaluate(of.of);
        switch (of.operator) {
          case "EX":
            return where((id) => next(id).some((to) => truth.has(to)));
          case "AX":
            return where((id) => next(id).every((to) => truth.has(to)));
          case "EF":
            return until(everywhere, truth, false);
          case "AF":
            return until(everywhere, truth, true);
          case "EG":
            return without(until(everywhere, without(truth), true));
          case "AG":
            return without(until(everywhere, without(truth), false));
        }
      }
    }
  };
  return evaluate;
}

describe("where a formula is true", () => {
  it("is where a naive reading of its definition finds it, whatever the machine and the formula", () => {
    fc.assert(
      fc.property(anyMachine, anyFormula, (machine, asked) => {
        const system = toStateSpace(machine);
        const { where } = toEvaluator(system, false);
        const found = [...where(asked)].flatMap((bit, state) => (bit === 1 ? [system.toName(state)[0]?.state] : []));
        const reference = toReference(flatten(machine))(asked);
        expect(new Set(found), printFormula(asked)).toEqual(reference);
      }),
      { numRuns: 500 },
    );
  });

  it("is where a path can go round for ever, beside states that cannot stay", () => {
    const system = toStateSpace(
      aMachine("s out x, t round t, p in t", { states: ["s", "t", "p", "x"].map((id) => ({ id })) }),
    );
    const of: Formula = { type: "not", of: { type: "atom", atom: { type: "state", id: "x" } } };
    expect([...toEvaluator(system, false).where({ type: "next", operator: "EG", of })]).toEqual([0, 1, 1, 0]);
  });

  it("is with fairness wherever it is without, for what has to come in the end", () => {
    fc.assert(
      fc.property(anyMachine, anyAtom, (machine, of) => {
        const system = toStateSpace(machine);
        const asked: Formula = { type: "next", operator: "AF", of };
        const [fair, unfair] = [true, false].map((isFair) => toEvaluator(system, isFair).where(asked));
        unfair?.forEach((bit, state) => expect(fair?.[state]).toBeGreaterThanOrEqual(bit));
      }),
    );
  });
});
