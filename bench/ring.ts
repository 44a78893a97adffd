/** A machine of any size for benches: a ring with ways across it, and patterns for its logs. */
import type { Machine } from "#domain/machine/schema.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

/** Each state leads on to the next by one event, and to others by events of its own. */
export function aRing(size: { readonly states: number; readonly transitions: number }): object {
  const id = (state: number) => `s${state % size.states}`;
  const events = Math.ceil(size.transitions / size.states);
  return {
    title: "Ring",
    scope: "for measuring",
    summary: "Goes round.",
    standing: "draft",
    describes: { text: "nothing", implementation: "none" },
    initial: "s0",
    states: Array.from({ length: size.states }, (_, state) => ({ id: id(state) })),
    events: Array.from({ length: events }, (_, event) => ({ id: `e${event}`, raisedBy: "kernel" })),
    transitions: Array.from({ length: size.transitions }, (_, index) => ({
      from: id(index),
      event: `e${Math.floor(index / size.states)}`,
      to: id(index < size.states ? index + 1 : index * 7 + 3),
      kind: "forward",
    })),
    logMapping: Array.from({ length: 16 }, (_, index) => ({
      pattern: `^\\[ *\\d+\\.\\d+\\] ring ${index}: (?:took|saw) \\w+ ${index} of`,
      event: `e${index % events}`,
    })),
  };
}

export function requireMachine(body: object): Machine {
  const machine = parseBody("machine", body);
  if (!machine.ok) throw new Error(JSON.stringify(machine.failure));
  return machine.value;
}

export const toRecord = (body: Machine): RegisterRecord<"machine"> => ({
  kind: "machine",
  slug: "ring",
  body,
  number: 1,
  retired: false,
  revision: 1,
  at: "2025-01-27T00:00:00.000Z",
  author: "bench",
  message: "",
  proposal: "1",
  hash: "0".repeat(64),
});
