/** A status is never stronger than the words of the note: agreed needs an agreement, acknowledged an acknowledgement. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import type { Stance } from "#domain/register/source.ts";

const needs: Readonly<Record<string, readonly Stance[]>> = {
  agreed: ["agreement"],
  provisional: ["agreement"],
  // What was agreed was acknowledged as well.
  acknowledged: ["acknowledgement", "agreement"],
};

export const agreedWithoutAgreement: Rule = {
  name: "agreed-without-agreement",
  level: "error",
  holds: "A decision is agreed or acknowledged only where a passage it rests on says so.",
  check: eachRecord("decision", function* ({ body }) {
    const [needed, ...others] = needs[body.status] ?? [];
    if (!needed) return;
    const stances = body.sources.flatMap((source) => (source.type === "passage" ? [source.stance] : []));
    if (!stances.some((stance) => stance === needed || others.includes(stance)))
      yield {
        path: "/status",
        message: `is ${body.status}, but no passage it rests on has the stance ${needed} (it has ${stances.join(", ") || "none"}); cite the sentence that says so, or lower the status`,
      };
  }),
};
