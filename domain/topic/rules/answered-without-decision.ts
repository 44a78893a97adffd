/** An answered topic has an answer the group agreed to. An outcome that just happened is not one. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";

export const answeredWithoutDecision: Rule = {
  name: "answered-without-decision",
  level: "error",
  holds: "Every topic with the status answered names an agreed decision that answers it.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.topic) {
      if (body.status !== "answered") continue;
      const statuses = body.answeredBy.map((decision) => findRecord(spec, "decision", decision)?.body.status);
      if (!statuses.includes("agreed"))
        yield {
          record: toRecordId("topic", slug),
          path: "/answeredBy",
          message: "is answered, but names no agreed decision; name it, or leave the topic open and write an outcome",
        };
    }
  },
};
