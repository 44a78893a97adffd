/** The shape most rules about machines share: look at one machine, report paths inside it. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Around, Check, Found } from "#domain/check/rule.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import type { Machine } from "#domain/machine/schema.ts";

export const eachMachine = (look: (machine: Machine, around: Around) => Iterable<Found>): Check =>
  eachRecord("machine", ({ body }, around) => look(body, around));

/** "transition 4": people count from one. */
export const nameTransition = (index: number): string => `transition ${index + 1}`;

/** For what puts the parts of a composition together. */
export const machinesAround =
  ({ find }: Around): FindMachine =>
  (slug) =>
    find("machine", slug)?.body;
