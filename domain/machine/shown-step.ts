/** A step of a system by the names of what it leaves, takes and reaches. */
import { itemAt } from "#domain/machine/item-at.ts";
import type { ShownStep } from "#domain/machine/property/check-property.ts";
import { transitionKinds } from "#domain/machine/schema.ts";
import type { StateName, System } from "#domain/machine/system.ts";

export const toShownStep = (system: System, from: number, step: number): ShownStep => ({
  from: system.toName(from),
  event: itemAt(system.events, itemAt(system.event, step)),
  to: system.toName(itemAt(system.target, step)),
  kind: itemAt(transitionKinds, itemAt(system.kind, step)),
  transition: itemAt(system.transition, step),
});

/** `frozen`, or `host.ready & file.frozen`: what a formula writes for being there. */
export const printStateName = (name: StateName): string =>
  name.map(({ machine, state }) => (machine === "" ? state : `${machine}.${state}`)).join(" & ");
