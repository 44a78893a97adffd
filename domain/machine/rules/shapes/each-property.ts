/** The shape that rules about properties share: look at one, with what it came to, and say what is wrong. */
import type { Report, Rule } from "#domain/check/rule.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import { examine, machinesOf, type ExaminedProperty } from "#domain/machine/property/examine.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";

type Check = (examined: ExaminedProperty, machine: Machine, find: FindMachine) => string | undefined;

export const eachProperty = (check: Check): Rule["check"] =>
  function* ({ spec }): Iterable<Report> {
    const find = machinesOf(spec);
    for (const { slug, body } of spec.records.machine)
      for (const [index, examined] of examine(body, find).properties.entries()) {
        const message = check(examined, body, find);
        if (message === undefined) continue;
        const { id } = examined.property;
        const record = toRecordId("machine", slug);
        yield { record, path: `/properties/${index}/formula`, message: `property \`${id}\` ${message}`, about: id };
      }
  };
