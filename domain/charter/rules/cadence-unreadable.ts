/** The recurrence rule can be followed, and the first meeting is one of its days. */
import { isOnCadence, parseRecurrence } from "#domain/charter/cadence.ts";
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const cadenceUnreadable: Rule = {
  name: "cadence-unreadable",
  level: "error",
  holds: "The charter's recurrence rule can be followed from the day of the first meeting.",
  check: eachRecord("charter", function* ({ body }) {
    const { rrule, start } = body.cadence;
    const rule = parseRecurrence(rrule);
    if (!rule.ok)
      yield {
        path: "/cadence/rrule",
        message: `${rule.failure}; write a rule such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO`,
      };
    else if (!isOnCadence(body, start))
      yield {
        path: "/cadence/start",
        message: `${start} is no day of ${rrule}; begin with the first meeting of the rule`,
      };
  }),
};
