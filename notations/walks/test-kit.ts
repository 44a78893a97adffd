/**
 * What an implementation of a machine is tested with: walks that together take every transition, and the requests
 * that are refused, each with a shortest way to where that is. How it is run is the implementer's.
 */
import { limits } from "#domain/limits.ts";
import { isComposition, type FindMachine } from "#domain/machine/state-space/composition.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { toProduct } from "#domain/machine/walk/product.ts";
import type { Machine, MachineEvent, State } from "#domain/machine/schema.ts";
import { printStateName, type ShownStep, type ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toStateSpace, type StateSpace } from "#domain/machine/state-space/state-space.ts";
import { coverTransitions, findShortestWalk } from "#domain/machine/walk/cover.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** A step as data, with what the machine says about it. */
export interface KitStep {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly kind: ShownStep["kind"];
  /** Place in the list of transitions; null for a step of several machines. */
  readonly transition: number | null;
  readonly guard: string | null;
  readonly effect: string | null;
}

export interface KitWalk {
  readonly start: string;
  readonly steps: readonly KitStep[];
}

/** The spelling of its source; null where that is the id. The tables of names in the C header have it, too. */
interface Named {
  readonly id: string;
  readonly label: string | null;
}

export interface TestKit {
  /** Innermost states, which are those that a walk can be in. */
  readonly states: readonly Named[];
  readonly events: readonly Named[];
  readonly initial: readonly string[];
  readonly walks: readonly KitWalk[];
  readonly refused: readonly {
    readonly state: string;
    readonly event: string;
    readonly when: string | null;
    readonly result: string;
    readonly way: KitWalk;
  }[];
  /** What cannot be tested, because nothing leads there: places in the lists of the machine. */
  readonly unreachable: { readonly transitions: readonly number[]; readonly rejections: readonly number[] };
}

/** The failure says why there is none. `find` finds the parts of a composition, whose walks go through all at once. */
export function toTestKit(own: Machine, find: FindMachine): Result<TestKit, string> {
  const product = toProduct(own, find);
  if (!product.ok) return product;
  const machine = product.value;
  const hasPlaces = !isComposition(own);
  const system = toStateSpace(machine);
  const covered = coverTransitions(system, machine.transitions.length);
  if (!covered.ok)
    return fail(`taking every transition needs ${covered.failure} steps; at most ${limits.walkedSteps} are written`);
  const toOwnStep = (step: KitStep): KitStep => (hasPlaces ? step : { ...step, transition: null });
  const toWalk = ({ start, steps }: ShownWalk): KitWalk => ({
    start: printStateName(start),
    steps: steps.map((step) => toOwnStep(toKitStep(machine, step))),
  });
  const findWalk = toFindWalk(system);
  const places = machine.rejections.map(({ state }) => listPlaces(system, state).filter((place) => findWalk(place)));
  const needed = places.flat().reduce((sum, place) => sum + (findWalk(place)?.steps.length ?? 0) + 1, 0);
  if (needed > limits.walkedSteps)
    return fail(`making every refused request needs ${needed} steps; at most ${limits.walkedSteps} are written`);
  return ok({
    states: flatten(machine).states.map(toNamed),
    events: machine.events.map(toNamed),
    initial: system.initial.map((state) => printStateName(system.toName(state))),
    walks: covered.value.walks.map(toWalk),
    refused: machine.rejections.flatMap(({ event, when = null, result }, index) =>
      (places[index] ?? []).flatMap((place) => {
        const walk = findWalk(place);
        const state = printStateName(system.toName(place));
        return walk ? [{ state, event, when, result, way: toWalk(walk) }] : [];
      }),
    ),
    unreachable: {
      transitions: covered.value.untaken,
      rejections: places.flatMap((own, index) => (own.length === 0 ? [index] : [])),
    },
  });
}

const toNamed = ({ id, label }: Pick<State | MachineEvent, "id" | "label">): Named => ({ id, label: label ?? null });

/** The innermost states that a rejection is about. */
const listPlaces = (system: StateSpace, state: string): readonly number[] =>
  [...(system.find({ type: "state", id: state }) ?? [])].flatMap((bit, place) => (bit === 1 ? [place] : []));

function toFindWalk(system: StateSpace): (place: number) => ShownWalk | undefined {
  const walks = new Map<number, ShownWalk | undefined>();
  return (place) => {
    if (!walks.has(place))
      walks.set(
        place,
        findShortestWalk(system, system.initial, (at) => at === place),
      );
    return walks.get(place);
  };
}

export function toKitStep({ transitions }: Pick<Machine, "transitions">, step: ShownStep): KitStep {
  const { guard = null, effect = null } = transitions[step.transition] ?? {};
  return {
    from: printStateName(step.from),
    event: step.event,
    to: printStateName(step.to),
    kind: step.kind,
    transition: step.transition < 0 ? null : step.transition,
    guard,
    effect,
  };
}
