/** A step of a system by the names of what it leaves, takes and reaches. */
import { itemAt } from "#domain/machine/item-at.ts";
import type { Transition } from "#domain/machine/schema.ts";
import type { StateName, StateSpace } from "#domain/machine/state-space/state-space.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

export interface ShownStep {
  readonly from: StateName;
  readonly event: string;
  readonly to: StateName;
  readonly kind: Transition["kind"];
  /** Place in the list of transitions; -1 for a step of several machines. */
  readonly transition: number;
}

export interface ShownWalk {
  readonly start: StateName;
  readonly steps: readonly ShownStep[];
  /** The step from which on they repeat for ever; undefined where the walk ends. */
  readonly loop: number | undefined;
}

export const toShownStep = (system: StateSpace, from: number, step: number): ShownStep => ({
  from: system.toName(from),
  event: itemAt(system.events, itemAt(system.event, step)),
  to: system.toName(itemAt(system.target, step)),
  kind: itemAt(transitionKinds, itemAt(system.kind, step)),
  transition: itemAt(system.transition, step),
});

/** `frozen`, or `host.ready & file.frozen`: what a formula writes for being there. */
export const printStateName = (name: StateName): string =>
  name.map(({ machine, state }) => (machine === "" ? state : `${machine}.${state}`)).join(" & ");
