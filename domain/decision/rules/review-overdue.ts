/** A decision that was to be looked at again by some day is looked at. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { isReviewable } from "#domain/decision/reviewable.ts";

export const reviewOverdue: Rule = {
  name: "review-overdue",
  level: "warning",
  holds: "No decision that stands is past the day by which it was to be reviewed.",
  check: eachRecord("decision", function* ({ body }, { today }) {
    if (body.reviewBy !== undefined && body.reviewBy < today && isReviewable(body))
      yield {
        path: "/reviewBy",
        message: `was to be reviewed by ${body.reviewBy}; review it and name the next day, or supersede it`,
      };
  }),
};
