/** The signs that stand before an event in notations that have no other way to say the kind of a transition. */
import type { Transition } from "#domain/machine/schema.ts";

export const transitionSigns = { forward: "", rollback: "↶ ", failure: "⚠ " } as const satisfies Record<
  Transition["kind"],
  string
>;
