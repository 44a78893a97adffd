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

const inJsonAlone = ["the point of no return", "refused requests", "properties", "what holds in words"] as const;
const ofEvents = ["descriptions of events", "who raises events", "events without a transition"] as const;
const drawn = [...ofEvents, "notes on transitions", ...inJsonAlone] as const;
const ofLooks = ["labels of states", "descriptions of states", "error states", "where workloads are stopped"] as const;

const leftOut = {
  mmd: ["descriptions of states", "accepting states", "effects", ...drawn],
  dot: drawn,
  "rv.dot": ["composite states", ...ofLooks, "labels of events", "effects", "kinds of transitions", ...drawn],
  scxml: drawn,
  "xstate.json": inJsonAlone,
  puml: ["descriptions of states", "accepting states", ...drawn],
  h: [
    ...([
      "composite states",
      "descriptions of states",
      "accepting states",
      "error states",
      "where workloads are stopped",
    ] as const),
    ...(["descriptions of events", "who raises events", "effects", "notes on transitions"] as const),
    ...inJsonAlone,
  ],
  // Properties it has, as far as linear logic can say them.
  pml: [
    ...(["composite states", ...ofLooks, "accepting states", "labels of events", "descriptions of events"] as const),
    ...(["who raises events", "guards", "effects", "notes on transitions"] as const),
    ...(["the point of no return", "refused requests", "what holds in words"] as const),
  ],
  "walks.txt": factNames,
} as const satisfies Record<string, readonly Fact[]>;

/** A sentence for the head of a text; nothing where all is in it that the machine has. */
export function reportLeftOut(
  machine: Machine,
  notation: keyof typeof leftOut,
  more: readonly string[] = [],
): readonly string[] {
  const names = [
    ...factNames.filter((name) => leftOut[notation].some((one) => one === name) && facts[name](machine)),
    ...more,
  ];
  return names.length === 0 ? [] : [`Not in this text: ${names.join(", ")}.`];
}
