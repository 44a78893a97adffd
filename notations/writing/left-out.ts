/**
 * What of a machine a notation has no place for. Each text says it in a comment at its head, as far as the machine
 * has any of it; what would make the text say something else than the machine is refused by the writer itself.
 */
import type { Machine } from "#domain/machine/schema.ts";

/** By their names, which stand in the comment and in the table of docs/notations.md. */
const facts = {
  "labels of states": ({ states }) => states.some(({ label }) => label !== undefined),
  "descriptions of states": ({ states }) => states.some(({ description }) => description !== undefined),
  "composite states": ({ states }) => states.some(({ parent }) => parent !== undefined),
  "final states": ({ states }) => states.some(({ kind }) => kind === "final"),
  "accepting states": ({ states }) => states.some(({ marked }) => marked !== undefined),
  "error states": ({ states }) => states.some(({ kind }) => kind === "error"),
  "where workloads are stopped": ({ states }) => states.some(({ blackout }) => blackout),
  "the point of no return": ({ pointOfNoReturn }) => pointOfNoReturn !== undefined,
  "labels of events": ({ events }) => events.some(({ label }) => label !== undefined),
  "descriptions of events": ({ events }) => events.some(({ description }) => description !== undefined),
  "who raises events": ({ events }) => events.some(({ raisedBy }) => raisedBy !== "unknown"),
  "events without a transition": ({ events, transitions }) => {
    const used = new Set(transitions.map(({ event }) => event));
    return events.some(({ id }) => !used.has(id));
  },
  guards: ({ transitions }) => transitions.some(({ guard }) => guard !== undefined),
  effects: ({ transitions }) => transitions.some(({ effect }) => effect !== undefined),
  "kinds of transitions": ({ transitions }) => transitions.some(({ kind }) => kind !== "forward"),
  "notes on transitions": ({ transitions }) => transitions.some(({ note }) => note !== undefined),
  "refused requests": ({ rejections }) => rejections.length > 0,
  properties: ({ properties }) => properties.length > 0,
  "what holds in words": ({ invariants, notes }) => invariants.length + notes.length > 0,
} as const satisfies Record<string, (machine: Machine) => boolean>;

export type Fact = keyof typeof facts;

export const factNames = Object.keys(facts) as readonly Fact[]; // the keys of a literal

/** What several notations have no place for. */
export const inJsonAlone: readonly Fact[] = [
  "the point of no return",
  "refused requests",
  "properties",
  "what holds in words",
];
export const notDrawn: readonly Fact[] = [
  "descriptions of events",
  "who raises events",
  "events without a transition",
  "notes on transitions",
  ...inJsonAlone,
];
/** For notations that carry little. */
export const allBut = (...others: readonly Fact[]): readonly Fact[] =>
  factNames.filter((name) => !others.includes(name));

/** A sentence for the head of a text; nothing where all is in it that the machine has. */
export function reportLeftOut(
  machine: Machine,
  leavesOut: readonly Fact[],
  more: readonly string[] = [],
): readonly string[] {
  const names = [...factNames.filter((name) => leavesOut.includes(name) && facts[name](machine)), ...more];
  return names.length === 0 ? [] : [`Not in this text: ${names.join(", ")}.`];
}
