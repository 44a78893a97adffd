/** An open action is not past the day it was due. */
import { toDueState } from "#domain/action/due.ts";
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const actionOverdue: Rule = {
  name: "action-overdue",
  level: "warning",
  holds: "No open action or milestone is past the day it was due.",
  check: eachRecord("action", function* ({ body }, { today }) {
    if (toDueState(body, today) === "overdue")
      yield {
        path: "/due/day",
        message: `was due on ${body.due?.day} and is still open; record what came of it, or that nobody knows`,
      };
  }),
};
