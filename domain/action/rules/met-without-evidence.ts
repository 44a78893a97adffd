/** A condition is met where a source says so. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const metWithoutEvidence: Rule = {
  name: "met-without-evidence",
  level: "error",
  holds: "Every condition that is met names a source that says so.",
  check: eachRecord("action", function* ({ body }) {
    for (const [index, { met }] of body.acceptance.entries())
      if (met?.sources.length === 0)
        yield {
          path: `/acceptance/${index}/met`,
          message: "is recorded as met, but names no source that says so; add it, or leave the condition open",
        };
  }),
};
