/** How the note names a speaker and whom the register names go together: nobody is made to say what the group said. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const speakerAndAttribution: Rule = {
  name: "speaker-and-attribution",
  level: "error",
  holds: "A position has a speaker exactly where the note names one, in the sentence or by its context.",
  check: eachRecord("topic", function* ({ body }) {
    for (const [index, { attribution, speaker }] of body.positions.entries()) {
      const isNamed = attribution === "named" || attribution === "by-context";
      if (isNamed === (speaker !== undefined)) continue;
      yield {
        path: `/positions/${index}/${isNamed ? "attribution" : "speaker"}`,
        message: isNamed
          ? `is ${attribution}, so \`speaker\` must say who it was; or make it unnamed`
          : `names ${String(speaker)}, but the attribution is ${attribution}; make it named or by-context, or leave the speaker out`,
      };
    }
  }),
};
