/** The walk that an address asks for: step by step, or the shortest one from state to state. */
import { toSimulator, type Simulated, type Simulator, type Walk } from "#domain/machine/walk/simulator.ts";
import type { ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { findShortestWalk } from "#domain/machine/walk/cover.ts";

/** As typed; each may be anything. */
export interface RequestedWalk {
  readonly from: string | undefined;
  readonly walk: string | undefined;
  readonly to: string | undefined;
}

export interface FoundWalk {
  readonly walk: Walk;
  /** The steps of the shortest walk, where that was asked for. */
  readonly found?: string;
  readonly answer?: string;
}

/** Undefined for a machine that has no states of its own. */
export function findRequestedWalk(machine: Simulated, { from, walk, to }: RequestedWalk): FoundWalk | undefined {
  const simulator = toSimulator(machine);
  const begun = simulator.walk(from, walk ?? "");
  if (!begun || to === undefined || walk !== undefined || begun.error !== undefined) return begun && { walk: begun };
  const system = toStateSpace(machine);
  const ends = system.find({ type: "state", id: to });
  if (!ends) return { walk: begun, answer: `There is no state \`${to.slice(0, 80)}\` here.` };
  const shortest = findShortestWalk(system, [simulator.states.indexOf(begun.start)], (state) => ends[state] === 1);
  if (!shortest) return { walk: begun, answer: `No way leads from \`${begun.start}\` to \`${to}\`.` };
  const found = toWalkNames(simulator, shortest);
  const steps = shortest.steps.length === 1 ? "one step" : `${shortest.steps.length} steps`;
  return {
    walk: simulator.walk(begun.start, found) ?? begun,
    found,
    answer: `The shortest way from \`${begun.start}\` to \`${to}\` is ${steps}.`,
  };
}

/** A walk of the machine's own as its address says it. */
export const toWalkNames = (simulator: Simulator, { steps }: ShownWalk): string =>
  steps
    .map(({ from, to, transition, event }) => {
      const ways = simulator.enabledIn(from[0]?.state ?? "");
      return ways.find((way) => way.transition === transition && way.to === to[0]?.state)?.name ?? event;
    })
    .join(",");
