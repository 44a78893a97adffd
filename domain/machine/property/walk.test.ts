import fc from "fast-check";
import { expect, it } from "vitest";
import { checkFormula } from "#domain/machine/property/check-property.ts";
import { toEvaluator } from "#domain/machine/property/evaluate.ts";
import { printFormula, type Formula } from "#domain/machine/formula/formula.ts";
import { startReplay } from "#domain/machine/replay/replay.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { printStateName, type ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { anyAtom, anyFormula, anyMachine } from "#domain/machine/test-builders.ts";
import { findShortestWalk } from "#domain/machine/walk/cover.ts";

function expectPath(machine: Machine, { start, steps, loop }: ShownWalk): void {
  const system = toStateSpace(machine);
  expect(system.initial.map((state) => printStateName(system.toName(state)))).toContain(printStateName(start));
  const ends = [start, ...steps.map(({ to }) => to)].map(printStateName);
  expect(steps.map(({ from }) => printStateName(from))).toEqual(ends.slice(0, -1));
  if (loop !== undefined) expect(ends.at(-1)).toBe(ends[loop]);
  const { take } = startReplay(system, machine);
  for (const { event, transition } of steps) {
    expect(machine.transitions[transition]?.event).toBe(event);
    expect(take(event)).toBe(true);
  }
}

it("shows for each property that fails a walk that the machine can take from its beginning", () => {
  fc.assert(
    fc.property(anyMachine, anyFormula, (machine, formula) => {
      const verdict = checkFormula(toStateSpace(machine), formula);
      if (verdict.type === "fails") expectPath(machine, verdict.walk);
      if (verdict.type === "holds" && verdict.unfair) expectPath(machine, verdict.unfair);
    }),
    { numRuns: 500 },
  );
});

it("shows no longer a walk to what must never be than there has to be", () => {
  fc.assert(
    fc.property(anyMachine, anyAtom, (machine, of) => {
      const system = toStateSpace(machine);
      const never: Formula = { type: "next", operator: "AG", of: { type: "not", of } };
      const verdict = checkFormula(system, never);
      const { where } = toEvaluator(system, true);
      const shortest = findShortestWalk(system, system.initial, (state) => where(of)[state] === 1);
      const shown = verdict.type === "fails" ? verdict.walk.steps.length : undefined;

      expect(shown, printFormula(never)).toBe(shortest?.steps.length);
    }),
  );
});
