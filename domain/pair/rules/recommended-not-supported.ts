/** Whether somebody would take a step is asked of steps that somebody stands behind. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toStatusWord } from "#domain/register/status.ts";

export const recommendedNotSupported: Rule = {
  name: "recommended-not-supported",
  level: "warning",
  holds: "No pair is recommended that is not declared supported.",
  check: eachRecord("pair", function* ({ body }) {
    if (body.recommended?.verdict === "yes" && body.standing !== "supported")
      yield {
        path: "/recommended/verdict",
        message: `is yes, but the pair is ${toStatusWord(body.standing)}; a recommendation makes no standing`,
      };
  }),
};
