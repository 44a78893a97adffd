/** Machines for tests of differences: written short, read by the schema. */
import { machineSchema, type Machine } from "#domain/machine/schema.ts";

/** Rows of `from event to`, then a guard in brackets where there is one. */
export const toRows = (text: string) =>
  text
    .split(/[\n;]/)
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const [, from, event, to, guard] = /^(\S+) (\S+) (\S+)(?: \[(.*)\])?$/.exec(row) ?? [];
      return { from, event, to, kind: "forward", ...(guard === undefined ? {} : { guard }) };
    });

/** The first state is the initial one. States and events are those of the rows, unless they are given. */
export function aMachineOf(rows: string, rest: object = {}): Machine {
  const transitions = toRows(rows);
  const states = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
  const events = [...new Set(transitions.map(({ event }) => event))];
  return machineSchema.parse({
    title: "A machine",
    scope: "per host",
    summary: "Only compared.",
    standing: "draft",
    describes: { text: "nothing", implementation: "none" },
    initial: states[0],
    states: states.map((id) => ({ id })),
    events: events.map((id) => ({ id, raisedBy: "userspace" })),
    transitions,
    ...rest,
  });
}
