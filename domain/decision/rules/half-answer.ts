/** A topic that names its answer and a decision that names its question name each other. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";

export const halfAnswer: Rule = {
  name: "half-answer",
  level: "error",
  holds: "A decision lists the topics it answers, and each of them lists the decision.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.decision)
      for (const [index, topic] of body.answers.entries())
        if (findRecord(spec, "topic", topic)?.body.answeredBy.includes(slug) === false)
          yield {
            record: toRecordId("decision", slug),
            path: `/answers/${index}`,
            message: `\`topics/${topic}\` does not list \`${slug}\` in \`answeredBy\``,
          };
    for (const { slug, body } of spec.records.topic)
      for (const [index, decision] of body.answeredBy.entries())
        if (findRecord(spec, "decision", decision)?.body.answers.includes(slug) === false)
          yield {
            record: toRecordId("topic", slug),
            path: `/answeredBy/${index}`,
            message: `\`decisions/${decision}\` does not list \`${slug}\` in \`answers\``,
          };
  },
};
