/** A topic that was put off or became moot says why, so that it can come back. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const closedWithoutReason: Rule = {
  name: "closed-without-reason",
  level: "error",
  holds: "Every topic that is deferred or moot gives its reason, and what would bring it back.",
  check: eachRecord("topic", function* ({ body }) {
    if ((body.status === "deferred" || body.status === "moot") && body.reason === undefined)
      yield { path: "/reason", message: `is ${body.status}, so \`reason\` must say why, and what would bring it back` };
  }),
};
