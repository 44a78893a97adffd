/** The shape that rules about properties share: look at one, with what it came to, and say what is wrong. */
import type { Check } from "#domain/check/rule.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import { examine, type ExaminedProperty } from "#domain/machine/property/examine.ts";
import { eachMachine, machinesAround } from "#domain/machine/rules/shapes/each-machine.ts";
import type { Machine } from "#domain/machine/schema.ts";

type Judge = (examined: ExaminedProperty, machine: Machine, find: FindMachine) => string | undefined;

export const eachProperty = (judge: Judge): Check =>
  eachMachine(function* (machine, around) {
    const find = machinesAround(around);
    for (const [index, examined] of examine(machine, find).properties.entries()) {
      const message = judge(examined, machine, find);
      const { id } = examined.property;
      if (message !== undefined)
        yield { path: `/properties/${index}/formula`, message: `property \`${id}\` ${message}`, about: id };
    }
  });
