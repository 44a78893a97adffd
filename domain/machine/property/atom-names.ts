/** Everything that a property of a machine can name: for hints, and for lists to choose from. */
import { isComposition, listPartEvents, listParts, type FindMachine } from "#domain/machine/state-space/composition.ts";
import { printAtom } from "#domain/machine/formula/formula.ts";
import type { Machine } from "#domain/machine/schema.ts";

export function listAtomNames(machine: Machine, find: FindMachine): readonly string[] {
  const parts = listParts(machine, find);
  const states = isComposition(machine)
    ? parts.flatMap(({ part, body }) => body.states.map(({ id }) => printAtom({ type: "state", machine: part.id, id })))
    : machine.states.map(({ id }) => printAtom({ type: "state", id }));
  const events = isComposition(machine)
    ? new Set(parts.flatMap(({ part, body }) => listPartEvents(part, body)))
    : machine.events.map(({ id }) => id);
  return [
    ...states,
    ...[...events].flatMap((event) => [printAtom({ type: "enabled", event }), printAtom({ type: "after", event })]),
  ];
}
