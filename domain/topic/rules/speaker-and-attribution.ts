/** How the note names a speaker and whom the register names go together: nobody is made to say what the group said. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const speakerAndAttribution: Rule = {
  name: "speaker-and-attribution",
  level: "error",
  holds: "A position has a speaker exactly where the note names one, in the sentence or by its context.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.topic)
      for (const [index, { attribution, speaker }] of body.positions.entries()) {
        const isNamed = attribution === "named" || attribution === "by-context";
        if (isNamed === (speaker !== undefined)) continue;
        yield {
          record: toRecordId("topic", slug),
          path: `/positions/${index}/${isNamed ? "attribution" : "speaker"}`,
          message: isNamed
            ? `is ${attribution}, so \`speaker\` must say who it was; or make it unnamed`
            : `names ${String(speaker)}, but the attribution is ${attribution}; make it named or by-context, or leave the speaker out`,
        };
      }
  },
};
