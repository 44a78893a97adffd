import type { Machine } from "#domain/machine/schema.ts";

interface NameProps {
  readonly machine: Machine;
  readonly id: string;
}

/** A state by the spelling of its source, leading to its row. */
export function StateName({ machine, id }: NameProps) {
  const state = machine.states.find((candidate) => candidate.id === id);
  if (!state) return <code>{id}</code>;
  return (
    <a className="state-name" href={`#state-${id}`}>
      <code>{state.label ?? id}</code>
    </a>
  );
}

/** An event by the spelling of its source, leading to its row. */
export function EventName({ machine, id }: NameProps) {
  const event = machine.events.find((candidate) => candidate.id === id);
  if (!event) return <code>{id}</code>;
  return (
    <a className="state-name" href={`#event-${id}`}>
      <code>{event.label ?? id}</code>
    </a>
  );
}
