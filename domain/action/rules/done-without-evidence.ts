/** Done means that a source says so. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const doneWithoutEvidence: Rule = {
  name: "done-without-evidence",
  level: "error",
  holds: "Every action that is done has an outcome with a source that says so.",
  check: eachRecord("action", function* ({ body }) {
    if (body.status === "done" && !body.outcome.some(({ sources }) => sources.length > 0))
      yield {
        path: "/outcome",
        message: "is done, but no outcome names a source that says so; add it, or make the status unknown",
      };
  }),
};
