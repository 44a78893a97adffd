/** Machines for tests: small ones by arrows, and any small one for properties that hold of all. */
import fc from "fast-check";
import { unaryOperators, type Formula } from "#domain/machine/formula/formula.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";

type Arrow = { readonly from: string; readonly event: string; readonly to: string; readonly guard?: string };

/** `a go b, b back a [ready]`: a comma, a semicolon or a line's end apart. */
export const toArrows = (text: string) =>
  text
    .split(/[\n;,]/)
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const [, from = "", event = "", to = "", guard] = /^(\S+) (\S+) (\S+)(?: \[(.*)\])?$/.exec(row.trim()) ?? [];
      return { from, event, to, kind: "forward" as const, ...(guard !== undefined && { guard }) };
    });

/** Its states and events are those of the arrows, unless more is said; it starts in the first. */
export const aMachine = (arrows: string, more: object = {}): Machine => fromArrows(toArrows(arrows), more);

function fromArrows(transitions: readonly Arrow[], more: object): Machine {
  const states = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
  const events = [...new Set(transitions.map(({ event }) => event))];
  return aBody("machine", {
    initial: states[0],
    states: states.map((id) => ({ id })),
    events: events.map((id) => ({ id, raisedBy: "kernel" })),
    transitions: transitions.map((arrow) => ({ ...arrow, kind: "forward" })),
    ...more,
  });
}

const stateNames = ["a", "b", "c", "d", "e"] as const;
export const eventNames = ["go", "back", "fail"] as const;

/** Up to five states, guards, choices, states inside others, and parts that nothing leads to. */
export const anyMachine: fc.Arbitrary<Machine> = fc
  .record({
    parents: fc.array(fc.option(fc.nat(stateNames.length - 1), { nil: undefined }), { maxLength: stateNames.length }),
    initial: fc.constantFrom(...stateNames),
    transitions: fc.array(
      fc.record(
        {
          from: fc.constantFrom(...stateNames),
          event: fc.constantFrom(...eventNames),
          to: fc.constantFrom(...stateNames),
          guard: fc.constantFrom("ready", "not ready"),
        },
        { requiredKeys: ["from", "event", "to"] },
      ),
      { maxLength: 9 },
    ),
  })
  .map(({ parents, initial, transitions }) =>
    fromArrows(transitions, {
      initial,
      // A state is inside a later one only, so that no ring comes about.
      states: stateNames.map((id, index) => {
        const parent = parents[index];
        return parent !== undefined && parent > index ? { id, parent: stateNames[parent] } : { id };
      }),
      events: eventNames.map((id) => ({ id, raisedBy: "kernel" })),
    }),
  );

export const anyAtom: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom("a", "b", "c", "d", "e").map((id): Formula => ({ type: "atom", atom: { type: "state", id } })),
  fc.constantFrom(...eventNames).map((event): Formula => ({ type: "atom", atom: { type: "enabled", event } })),
  fc.boolean().map((value): Formula => ({ type: "constant", value })),
);

export const { formula: anyFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyAtom,
    tie("formula").map((of): Formula => ({ type: "not", of })),
    fc
      .tuple(fc.constantFrom("and", "or", "implies"), tie("formula"), tie("formula"))
      .map(([type, left, right]): Formula => ({ type, left, right })),
    fc
      .tuple(fc.constantFrom(...unaryOperators), tie("formula"))
      .map(([operator, of]): Formula => ({ type: "next", operator, of })),
    fc
      .tuple(fc.constantFrom("A", "E"), tie("formula"), tie("formula"))
      .map(([quantifier, left, right]): Formula => ({ type: "until", quantifier, left, right })),
  ),
}));
