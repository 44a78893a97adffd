/** A decision rests on a sentence of a meeting note. Without one it is somebody's memory. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const decisionWithoutPassage: Rule = {
  name: "decision-without-passage",
  level: "error",
  holds: "Every decision rests on a passage of a meeting note.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.decision)
      if (!body.sources.some(({ type }) => type === "passage"))
        yield {
          record: toRecordId("decision", slug),
          path: "/sources",
          message: "rests on no passage of a meeting note; add the sentence that states it",
        };
  },
};
