/** A topic that names its answer and a decision that names its question name each other. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const halfAnswer: Rule = {
  name: "half-answer",
  level: "error",
  holds: "A decision lists the topics it answers, and each of them lists the decision.",
  check: eachRecord(["decision", "topic"], function* ({ kind, slug, body }, { find }) {
    if (kind === "decision")
      for (const [index, topic] of body.answers.entries())
        if (find("topic", topic)?.body.answeredBy.includes(slug) === false)
          yield {
            path: `/answers/${index}`,
            message: `\`topics/${topic}\` does not list \`${slug}\` in \`answeredBy\``,
          };
    if (kind === "topic")
      for (const [index, decision] of body.answeredBy.entries())
        if (find("decision", decision)?.body.answers.includes(slug) === false)
          yield {
            path: `/answeredBy/${index}`,
            message: `\`decisions/${decision}\` does not list \`${slug}\` in \`answers\``,
          };
  }),
};
