/** An action that nobody owns is done by nobody. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

const waiting: ReadonlySet<string> = new Set(["open", "unknown", "deferred"]);

export const actionWithoutOwner: Rule = {
  name: "action-without-owner",
  level: "note",
  holds: "Every action and milestone that is not closed has an owner.",
  check: eachRecord("action", function* ({ body }) {
    if (body.owner === undefined && waiting.has(body.status))
      yield { path: "/owner", message: `this ${body.type} has no owner; the group may want to ask for one` };
  }),
};
