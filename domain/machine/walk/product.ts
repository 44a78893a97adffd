/** A composition as one machine: its combinations are states, so that it is drawn, walked and written like any other. */
import { limits } from "#domain/limits.ts";
import { isComposition, listParts, type FindMachine, type FoundPart } from "#domain/machine/state-space/composition.ts";
import { examine } from "#domain/machine/property/examine.ts";
import { flatten, listRejectionsIn } from "#domain/machine/flatten.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { printFormula } from "#domain/machine/formula/formula.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { replaceAtoms, toAnyState } from "#domain/machine/formula/replace-atoms.ts";
import type { Machine, MachineEvent, MachineProperty, Rejection, State, Transition } from "#domain/machine/schema.ts";
import type { StateName, StateSpace } from "#domain/machine/state-space/state-space.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

const BETWEEN = "__";

const remembered = new WeakMap<StateSpace, Result<Machine, string>>();

/**
 * A state is named by those of its parts in their order, `idle__absent`, and the properties ask for these. What is
 * answered where it is too large is why.
 */
export function toProduct(machine: Machine, find: FindMachine): Result<Machine, string> {
  if (!isComposition(machine)) return ok(machine);
  const { stateSpace: system } = examine(machine, find);
  if (!system.ok) return system;
  const known = remembered.get(system.value) ?? make(machine, listParts(machine, find), system.value);
  remembered.set(system.value, known);
  return known;
}

/** The machine as it is drawn: of a composition its combinations, as long as somebody can read them. */
export const toDrawn = (machine: Machine, find: FindMachine): Result<Machine, string> =>
  toReadable(machine, toProduct(machine, find));

export function toReadable(machine: Machine, product: Result<Machine, string>): Result<Machine, string> {
  if (!product.ok || !isComposition(machine)) return product;
  const { states, transitions } = product.value;
  return states.length <= limits.drawnStates && transitions.length <= limits.drawnTransitions
    ? product
    : fail(
        `it has ${states.length} combinations and ${transitions.length} steps; up to ${limits.drawnStates} and ${limits.drawnTransitions} are drawn`,
      );
}

function make(machine: Machine, found: readonly FoundPart[], system: StateSpace): Result<Machine, string> {
  const [start, ...otherStarts] = system.initial;
  if (start === undefined || otherStarts.length > 0)
    return fail(`it may start in ${system.initial.length} combinations, and nothing says in which`);
  if (system.size > limits.states || system.target.length > limits.transitions)
    return fail(
      `it has ${system.size} combinations and ${system.target.length} steps; up to ${limits.states} and ${limits.transitions} are told one by one`,
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
      `its combinations refuse ${rejections.length} requests; up to ${limits.transitions} are told one by one`,
    );
  const [final, error, blackout] = (["final", "error", "blackout"] as const).map(system.marked);
  // A run of all ends where that of each may end.
  const isAccepting = (at: number): boolean =>
    final?.[at] !== 1 && system.toName(at).every(({ state }, place) => itemAt(parts, place).mayEnd(state));
  const states = ids.map((id, at): State => {
    const name = system.toName(at);
    return {
      id,
      label: name.map(({ state }, place) => itemAt(parts, place).labelOf(state)).join(" · "),
      kind: error?.[at] === 1 ? "error" : final?.[at] === 1 ? "final" : "normal",
      blackout: blackout?.[at] === 1,
      ...(isAccepting(at) ? { marked: "accepting" as const } : {}),
      formerly: [],
      sources: [],
    };
  });
  const { pointOfNoReturn: _, ...said } = machine;
  return ok({
    ...said,
    composes: [],
    initial: itemAt(ids, start),
    states,
    events: system.events.map((name) => toEvent(parts, name)),
    transitions: ids.flatMap((_, at) => listTransitions(parts, system, ids, at)),
    rejections,
    properties: machine.properties.map((property) => toOwnProperty(property, system, ids)),
  });
}

/** The id of a state that a search has named, of one machine or of several: no two names make the same. */
export const toStateId = (name: StateName): string =>
  name.length === 1 ? itemAt(name, 0).state : name.map(({ state }) => withoutJoint(state)).join(BETWEEN);

/** The joint is in no part of an id: where one could be taken for it, or for such a spelling, a dash follows each `_`. */
const withoutJoint = (id: string): string => (/__|_-|_$/.test(id) ? id.replaceAll("_", "_-") : id);

/** What asks for states of parts asks for the combinations with these; what cannot be read stays as it is. */
function toOwnProperty(property: MachineProperty, system: StateSpace, ids: readonly string[]): MachineProperty {
  const parsed = parseFormula(property.formula);
  if (!parsed.ok) return property;
  const formula = replaceAtoms(parsed.value, (atom) => {
    const found = atom.type === "state" || atom.type === "is" ? system.find(atom) : undefined;
    return found ? toAnyState(ids.filter((_, at) => found[at] === 1)) : { type: "atom", atom };
  });
  return { ...property, formula: printFormula(formula) };
}

function toEvent(parts: readonly Part[], id: string): MachineEvent {
  const [event] = parts.flatMap((part) => part.findEvent(id) ?? []);
  return { raisedBy: "unknown", ...event, id, formerly: [], sources: [] };
}

function listTransitions(
  parts: readonly Part[],
  { first, target, event, kind, events, toName }: StateSpace,
  ids: readonly string[],
  at: number,
): readonly Transition[] {
  const count = itemAt(first, at + 1) - itemAt(first, at);
  return Array.from({ length: count }, (_, index) => {
    const step = itemAt(first, at) + index;
    const name = itemAt(events, itemAt(event, step));
    const [from, to] = [toName(at), toName(itemAt(target, step))];
    const tell = (what: (part: Part) => Part["listGuards"]): string =>
      parts
        .flatMap((part, place) =>
          what(part)(itemAt(from, place).state, name, itemAt(to, place).state).map((text) => `${part.id}: ${text}`),
        )
        .join("; ");
    const [guard, effect] = [tell(({ listGuards }) => listGuards), tell(({ listEffects }) => listEffects)];
    return {
      from: itemAt(ids, at),
      event: name,
      to: itemAt(ids, itemAt(target, step)),
      kind: itemAt(transitionKinds, itemAt(kind, step)),
      ...(guard !== "" && { guard }),
      ...(effect !== "" && { effect }),
      sources: [],
    };
  });
}

type Part = ReturnType<typeof toPart>;

/** Events go by the names that the composition has for them. */
function toPart({ part, body, eventNames }: FoundPart) {
  const byId = new Map(body.states.map((state) => [state.id, state]));
  const { transitions } = flatten(body);
  const nameOf = (event: string): string => eventNames.get(event) ?? event;
  const findSame = (from: string, event: string, to: string): readonly Transition[] =>
    transitions
      .filter((way) => way.from === from && way.to === to && nameOf(way.transition.event) === event)
      .map(({ transition }) => transition);
  return {
    id: part.id,
    labelOf: (state: string): string => byId.get(state)?.label ?? state,
    mayEnd: (state: string): boolean => byId.get(state)?.kind === "final" || byId.get(state)?.marked === "accepting",
    /** The conditions under which it takes its share of a step; none where it can do so without, or takes no share. */
    listGuards: (from: string, event: string, to: string): readonly string[] => {
      const same = findSame(from, event, to);
      const guards = same.flatMap(({ guard }) => guard ?? []);
      return guards.length < same.length ? [] : [...new Set(guards)];
    },
    listEffects: (from: string, event: string, to: string): readonly string[] => [
      ...new Set(findSame(from, event, to).flatMap(({ effect }) => effect ?? [])),
    ],
    findEvent: (name: string): MachineEvent | undefined => body.events.find(({ id }) => nameOf(id) === name),
    listRejections: (state: string): readonly Rejection[] =>
      listRejectionsIn(body, state).map((rejection) => ({
        ...rejection,
        event: nameOf(rejection.event),
        result: `${rejection.result} (\`${part.id}\`)`,
        sources: [],
      })),
  };
}
