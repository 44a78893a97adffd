/** A decision that was to be looked at again by some day is looked at. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

const closed: ReadonlySet<string> = new Set(["superseded", "withdrawn", "rejected"]);

export const reviewOverdue: Rule = {
  name: "review-overdue",
  level: "warning",
  holds: "No decision that stands is past the day by which it was to be reviewed.",
  *check({ spec, today }) {
    for (const { slug, body } of spec.records.decision)
      if (body.reviewBy !== undefined && body.reviewBy < today && !closed.has(body.status))
        yield {
          record: toRecordId("decision", slug),
          path: "/reviewBy",
          message: `was to be reviewed by ${body.reviewBy}; review it and name the next day, or supersede it`,
        };
  },
};
