/** A machine as far as a notation says it: the body of a record with the fields left out that people have to fill in. */
import type { z } from "zod";
import type { machineSchema, MachineEvent, State, Transition } from "#domain/machine/schema.ts";
import type { ReadFinding } from "#notations/sketch/sketch.ts";

/** An event is left out where the text names none: nobody but its author knows which it is. */
export type DraftTransition = Omit<Transition, "event" | "sources"> & { readonly event?: string };

export type DraftBody = Partial<
  Omit<z.input<typeof machineSchema>, "states" | "events" | "transitions" | "composes">
> & {
  readonly states: readonly Omit<State, "formerly" | "sources">[];
  readonly events: readonly Omit<MachineEvent, "formerly" | "sources">[];
  readonly transitions: readonly DraftTransition[];
  readonly composes: readonly { readonly id: string; readonly machine: string }[];
};

export interface DraftMachine {
  readonly slug: string;
  readonly body: DraftBody;
}

export interface ReadMachine {
  /** None where the text could not be read. A composition comes last, behind its parts. */
  readonly drafts: readonly DraftMachine[];
  /** Errors first, then by line. */
  readonly findings: readonly ReadFinding[];
}
