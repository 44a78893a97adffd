/** A condition that held until a day or an event no longer holds after it: the pair has to be looked at again. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { findLapse } from "#domain/pair/condition.ts";

export const conditionExpired: Rule = {
  name: "condition-expired",
  // A day that passes must not keep a register from starting, so this is no error; no cell is plain while it stands.
  level: "warning",
  holds: "No condition of a pair has passed its last day, or the event it waited for.",
  check: eachRecord("pair", function* ({ body }, { findById, today }) {
    for (const [index, condition] of body.conditions.entries()) {
      const lapse = findLapse(condition, findById, today);
      if (lapse)
        yield {
          path: `/conditions/${index}/${lapse.field}`,
          message: `${lapse.text}; renew the condition, or say what holds without it`,
        };
    }
  }),
};
