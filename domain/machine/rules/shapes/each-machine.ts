/** The shape most rules about machines share: look at one machine, report paths inside it. */
import { eachRecord, type Found } from "#domain/check/each-record.ts";
import type { Rule, RuleContext } from "#domain/check/rule.ts";
import type { Machine } from "#domain/machine/schema.ts";

export const eachMachine = (look: (machine: Machine, context: RuleContext) => Iterable<Found>): Rule["check"] =>
  eachRecord("machine", ({ body }, context) => look(body, context));

/** "transition 4": people count from one. */
export const nameTransition = (index: number): string => `transition ${index + 1}`;
