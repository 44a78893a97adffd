/** Done means that a source says so. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const doneWithoutEvidence: Rule = {
  name: "done-without-evidence",
  level: "error",
  holds: "Every action that is done has an outcome with a source that says so.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.action)
      if (body.status === "done" && !body.outcome.some(({ sources }) => sources.length > 0))
        yield {
          record: toRecordId("action", slug),
          path: "/outcome",
          message: "is done, but no outcome names a source that says so; add it, or make the status unknown",
        };
  },
};
