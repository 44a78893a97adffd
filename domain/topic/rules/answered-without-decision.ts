/** An answered topic has an answer the group agreed to. An outcome that just happened is not one. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const answeredWithoutDecision: Rule = {
  name: "answered-without-decision",
  level: "error",
  holds: "Every topic with the status answered names an agreed decision that answers it.",
  check: eachRecord("topic", function* ({ body }, { find }) {
    if (body.status !== "answered") return;
    const statuses = body.answeredBy.map((decision) => find("decision", decision)?.body.status);
    if (!statuses.includes("agreed"))
      yield {
        path: "/answeredBy",
        message: "is answered, but names no agreed decision; name it, or leave the topic open and write an outcome",
      };
  }),
};
