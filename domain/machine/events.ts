/** The events of a machine: those that it declares, then those that only its transitions name. */
import type { Machine } from "#domain/machine/schema.ts";

export const listEvents = ({ events, transitions }: Pick<Machine, "events" | "transitions">): readonly string[] => [
  ...new Set([...events.map(({ id }) => id), ...transitions.map(({ event }) => event)]),
];
