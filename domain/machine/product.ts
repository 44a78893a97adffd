/** A composition as one machine: its combinations are states, so that it can be stepped through like any other. */
import { limits } from "#domain/limits.ts";
import { isComposition, listParts, type FindMachine, type FoundPart } from "#domain/machine/composition.ts";
import { examine } from "#domain/machine/examine.ts";
import type { Explored } from "#domain/machine/explore.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { listAncestors } from "#domain/machine/nesting.ts";
import { transitionKinds, type Machine, type Rejection, type State, type Transition } from "#domain/machine/schema.ts";
import type { StateName, System } from "#domain/machine/system.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** One letter of an address, and of no id. */
const BETWEEN = "~";

const remembered = new WeakMap<System, Result<Explored, string>>();

/** A state is named by those of its parts in their order, `idle~absent`. What is answered where it is too large is why. */
export function toProduct(machine: Machine, find: FindMachine): Result<Explored, string> {
  if (!isComposition(machine)) return ok(machine);
  const { system } = examine(machine, find);
  if (!system.ok) return system;
  const known = remembered.get(system.value) ?? make(listParts(machine, find), system.value);
  remembered.set(system.value, known);
  return known;
}

function make(found: readonly FoundPart[], system: System): Result<Explored, string> {
  if (system.size > limits.states || system.target.length > limits.transitions)
    return fail(
      `it has ${system.size} combinations and ${system.target.length} steps; up to ${limits.states} and ${limits.transitions} can be stepped through`,
    );
  const parts = found.map(toPart);
  const ids = Array.from({ length: system.size }, (_, state) => toStateId(system.toName(state)));
  const rejections = ids.flatMap((state, at) =>
    system.toName(at).flatMap((own, place) =>
      itemAt(parts, place)
        .listRejections(own.state)
        .map((rejection) => ({ ...rejection, state })),
    ),
  );
  if (rejections.length > limits.transitions)
    return fail(
      `its combinations refuse ${rejections.length} requests; up to ${limits.transitions} can be stepped through`,
    );
  const [final, error, blackout] = (["final", "error", "blackout"] as const).map(system.marked);
  const states = ids.map((id, at): State => {
    const name = system.toName(at);
    return {
      id,
      label: name.map(({ state }, place) => itemAt(parts, place).labelOf(state)).join(" · "),
      kind: error?.[at] === 1 ? "error" : final?.[at] === 1 ? "final" : "normal",
      blackout: blackout?.[at] === 1,
      formerly: [],
      sources: [],
    };
  });
  return ok({
    initial: ids[itemAt(system.initial, 0)],
    states,
    events: system.events.map((id) => ({ id, raisedBy: "group", formerly: [], sources: [] })),
    transitions: ids.flatMap((_, at) => listTransitions(parts, system, ids, at)),
    rejections,
  });
}

/** The id of a state that a search has named, of one machine or of several. */
export const toStateId = (name: StateName): string => name.map(({ state }) => state).join(BETWEEN);

function listTransitions(
  parts: readonly Part[],
  { first, target, event, kind, events, toName }: System,
  ids: readonly string[],
  at: number,
): readonly Transition[] {
  const count = itemAt(first, at + 1) - itemAt(first, at);
  return Array.from({ length: count }, (_, index) => {
    const step = itemAt(first, at) + index;
    const name = itemAt(events, itemAt(event, step));
    const [from, to] = [toName(at), toName(itemAt(target, step))];
    const guards = parts.flatMap((part, place) =>
      part.listGuards(itemAt(from, place).state, name, itemAt(to, place).state).map((guard) => `${part.id}: ${guard}`),
    );
    return {
      from: itemAt(ids, at),
      event: name,
      to: itemAt(ids, itemAt(target, step)),
      kind: itemAt(transitionKinds, itemAt(kind, step)),
      ...(guards.length > 0 && { guard: guards.join("; ") }),
      sources: [],
    };
  });
}

interface Part {
  readonly id: string;
  readonly labelOf: (state: string) => string;
  /** The conditions under which it takes its share of a step; none where it can do so without, or takes no share. */
  readonly listGuards: (from: string, event: string, to: string) => readonly string[];
  /** What it refuses in a state, by the names that the composition has for events. */
  readonly listRejections: (state: string) => readonly Rejection[];
}

function toPart({ part, body, eventNames }: FoundPart): Part {
  const byId = new Map(body.states.map((state) => [state.id, state]));
  const { transitions } = flatten(body);
  const nameOf = (event: string): string => eventNames.get(event) ?? event;
  return {
    id: part.id,
    labelOf: (state) => byId.get(state)?.label ?? state,
    listGuards: (from, event, to) => {
      const same = transitions.filter(
        (way) => way.from === from && way.to === to && nameOf(way.transition.event) === event,
      );
      const guards = same.flatMap(({ transition: { guard } }) => (guard === undefined ? [] : [guard]));
      return guards.length < same.length ? [] : [...new Set(guards)];
    },
    listRejections: (state) => {
      const around = [state, ...listAncestors(state, byId)];
      return body.rejections
        .filter((rejection) => around.includes(rejection.state))
        .map((rejection) => ({
          ...rejection,
          event: nameOf(rejection.event),
          result: `${rejection.result} (\`${part.id}\`)`,
          sources: [],
        }));
    },
  };
}
