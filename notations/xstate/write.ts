/**
 * A machine as the JSON that XState 5 makes a machine of. A guard is named by its own text: whoever runs the machine
 * provides a function of that name.
 */
import { listEvents } from "#domain/machine/events.ts";
import type { Machine, State, Transition } from "#domain/machine/schema.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { inJsonAlone, reportLeftOut } from "#notations/writing/left-out.ts";
import {
  findRunDefect,
  listChoices,
  toHeadingLine,
  writeUnless,
  type Heading,
  type Written,
} from "#notations/writing/written.ts";

export const xstateLeavesOut = inJsonAlone;

export const toXState = (machine: Machine, heading: Heading): Written =>
  writeUnless(findRunDefect(machine), () =>
    toPrettyJson({
      // A slash, as no id of a state holds one and ids are one space.
      id: `machines/${heading.slug}`,
      description: machine.title,
      version: String(heading.version),
      initial: machine.initial === undefined ? undefined : listPath(machine, machine.initial)[0],
      meta: {
        comment: [toHeadingLine(heading), ...reportLeftOut(machine, xstateLeavesOut)].join(". "),
        initial: machine.initial,
        events: listEvents(machine).map((id) => {
          const event = machine.events.find((candidate) => candidate.id === id);
          return { id, label: event?.label, raisedBy: event?.raisedBy, description: event?.description };
        }),
      },
      states: toStates(machine, undefined),
    }),
  );

type Named = Readonly<Record<string, object>>;

const toStates = (machine: Machine, parent: string | undefined): Named | undefined => {
  const inside = machine.states.filter((state) => state.parent === parent);
  return inside.length === 0
    ? undefined
    : Object.fromEntries(inside.map((state) => [state.id, toState(machine, state)]));
};

function toState(machine: Machine, state: State): object {
  const choices = listChoices(machine, state.id);
  const events = [...new Set(choices.map(({ event }) => event))];
  const states = toStates(machine, state.id);
  return {
    id: state.id,
    description: state.description,
    type: state.kind === "final" ? "final" : undefined,
    meta: { label: state.label, kind: state.kind, blackout: state.blackout, marked: state.marked },
    initial: states && findInitial(machine, state.id, states),
    on:
      events.length === 0
        ? undefined
        : Object.fromEntries(
            events.map((event) => [event, choices.filter((choice) => choice.event === event).map(toTransition)]),
          ),
    states,
  };
}

/** XState wants one of each composite. It matters where the machine starts inside, as nothing else enters one as such. */
const findInitial = (machine: Machine, composite: string, inside: Named): string | undefined => {
  const path = machine.initial === undefined ? [] : listPath(machine, machine.initial);
  return path[path.indexOf(composite) + 1 || path.length] ?? Object.keys(inside)[0];
};

/** The states around it, the outermost first, and itself. */
function listPath(machine: Machine, id: string): readonly string[] {
  const parent = machine.states.find((state) => state.id === id)?.parent;
  return [...(parent === undefined ? [] : listPath(machine, parent)), id];
}

const toTransition = ({ to, guard, kind, effect, note }: Transition): object => ({
  target: `#${to}`,
  guard,
  description: note,
  meta: { kind, effect },
});
