/** An open action is not past the day it was due. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const actionOverdue: Rule = {
  name: "action-overdue",
  level: "warning",
  holds: "No open action or milestone is past the day it was due.",
  *check({ spec, today }) {
    for (const { slug, body } of spec.records.action)
      if (body.status === "open" && body.due?.day !== undefined && body.due.day < today)
        yield {
          record: toRecordId("action", slug),
          path: "/due/day",
          message: `was due on ${body.due.day} and is still open; record what came of it, or that nobody knows`,
        };
  },
};
