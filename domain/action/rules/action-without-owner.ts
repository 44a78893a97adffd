/** An action that nobody owns is done by nobody. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

const waiting: ReadonlySet<string> = new Set(["open", "unknown", "deferred"]);

export const actionWithoutOwner: Rule = {
  name: "action-without-owner",
  level: "note",
  holds: "Every action and milestone that is not closed has an owner.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.action)
      if (body.owner === undefined && waiting.has(body.status))
        yield {
          record: toRecordId("action", slug),
          path: "/owner",
          message: `this ${body.type} has no owner; the group may want to ask for one`,
        };
  },
};
