/** A topic that was put off or became moot says why, so that it can come back. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const closedWithoutReason: Rule = {
  name: "closed-without-reason",
  level: "error",
  holds: "Every topic that is deferred or moot gives its reason, and what would bring it back.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.topic)
      if ((body.status === "deferred" || body.status === "moot") && body.reason === undefined)
        yield {
          record: toRecordId("topic", slug),
          path: "/reason",
          message: `is ${body.status}, so \`reason\` must say why, and what would bring it back`,
        };
  },
};
