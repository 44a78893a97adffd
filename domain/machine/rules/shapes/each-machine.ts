/** The shape most rules about machines share: look at one machine, report paths inside it. */
import type { Report, Rule } from "#domain/check/rule.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const eachMachine = (check: (machine: Machine) => Iterable<Omit<Report, "record">>): Rule["check"] =>
  function* ({ spec }) {
    for (const { slug, body } of spec.records.machine)
      for (const report of check(body)) yield { record: toRecordId("machine", slug), ...report };
  };

/** "transition 4": people count from one. */
export const nameTransition = (index: number): string => `transition ${index + 1}`;
