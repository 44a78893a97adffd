/** A decision that was to be looked at again by some day is looked at. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

const closed: ReadonlySet<string> = new Set(["superseded", "withdrawn", "rejected"]);

export const reviewOverdue: Rule = {
  name: "review-overdue",
  level: "warning",
  holds: "No decision that stands is past the day by which it was to be reviewed.",
  check: eachRecord("decision", function* ({ body }, { today }) {
    if (body.reviewBy !== undefined && body.reviewBy < today && !closed.has(body.status))
      yield {
        path: "/reviewBy",
        message: `was to be reviewed by ${body.reviewBy}; review it and name the next day, or supersede it`,
      };
  }),
};
