/** A decision rests on a sentence of a meeting note. Without one it is somebody's memory. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const decisionWithoutPassage: Rule = {
  name: "decision-without-passage",
  level: "error",
  holds: "Every decision rests on a passage of a meeting note.",
  check: eachRecord("decision", function* ({ body }) {
    if (!body.sources.some(({ type }) => type === "passage"))
      yield { path: "/sources", message: "rests on no passage of a meeting note; add the sentence that states it" };
  }),
};
