/** A condition that held until a day or an event no longer holds after it: the pair has to be looked at again. */
import type { Rule } from "#domain/check/rule.ts";
import { findLapse } from "#domain/pair/condition.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const conditionExpired: Rule = {
  name: "condition-expired",
  // A day that passes must not keep a register from starting, so this is no error; no cell is plain while it stands.
  level: "warning",
  holds: "No condition of a pair has passed its last day, or the event it waited for.",
  *check({ spec, today }) {
    for (const { slug, body } of spec.records.pair)
      for (const [index, condition] of body.conditions.entries()) {
        const lapse = findLapse(condition, today);
        if (lapse)
          yield {
            record: toRecordId("pair", slug),
            path: `/conditions/${index}/${lapse.field}`,
            message: `${lapse.text}; renew the condition, or say what holds without it`,
          };
      }
  },
};
