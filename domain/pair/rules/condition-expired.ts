/** A condition that held until a day no longer holds after it: the pair has to be looked at again. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/reference.ts";

export const conditionExpired: Rule = {
  name: "condition-expired",
  level: "warning",
  holds: "No condition of a pair has passed its last day.",
  *check({ spec, today }) {
    for (const { slug, body } of spec.records.pair)
      for (const [index, { untilDay }] of body.conditions.entries())
        if (untilDay !== undefined && untilDay < today)
          yield {
            record: toRecordId("pair", slug),
            path: `/conditions/${index}/untilDay`,
            message: `ended on ${untilDay}; renew the condition, or say what holds without it`,
          };
  },
};
