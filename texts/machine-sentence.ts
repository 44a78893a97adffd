/** What a machine's diagram shows, in one plain paragraph: for those who hear it, and for search. */
import type { Machine, State } from "#domain/machine/schema.ts";

export function toMachineSentence({ states, transitions, initial }: Machine): string {
  const name = (state: State): string => state.label ?? state.id;
  const first = states.find(({ id }) => id === initial);
  const facts = [
    `${count(states.length, "state")}, ${count(transitions.length, "transition")}`,
    `it starts in ${first ? name(first) : initial}`,
    ...listed("it may end in", states.filter((state) => state.kind === "final").map(name)),
    ...listed("error states:", states.filter((state) => state.kind === "error").map(name)),
    ...listed("workloads are stopped in", states.filter((state) => state.blackout).map(name)),
  ];
  return `${facts.join("; ")}.`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const listed = (lead: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${lead} ${names.join(", ")}`];
