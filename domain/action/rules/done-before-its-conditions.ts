/** Done means all of what was asked for. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const doneBeforeItsConditions: Rule = {
  name: "done-before-its-conditions",
  level: "error",
  holds: "Every action and milestone that is done has each of its conditions met.",
  check: eachRecord("action", function* ({ body }) {
    if (body.status !== "done") return;
    for (const [index, { text, met }] of body.acceptance.entries())
      if (!met)
        yield {
          path: `/acceptance/${index}`,
          message: `is not recorded as met, and the ${body.type} is done: “${text}”; say what shows that it holds, or leave it open`,
        };
  }),
};
