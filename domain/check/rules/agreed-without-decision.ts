/** A machine or a term is agreed because the group decided so, never because it is merged, used or obvious. */
import { defineIndex, eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

const isCarried = defineIndex(["decision"], ({ decision }) => {
  const agreed = decision.filter(({ body }) => body.status === "agreed");
  const carried = new Set(agreed.flatMap(({ body }) => body.carriedBy));
  return (record) => carried.has(record);
});

export const agreedWithoutDecision: Rule = {
  name: "agreed-without-decision",
  level: "error",
  holds: "Every machine and term that is agreed is carried by a decision that is agreed.",
  check: eachRecord(["machine", "term"], function* ({ kind, slug, body }, { ask }) {
    const record = toRecordId(kind, slug);
    if (body.standing === "agreed" && !ask(isCarried, record))
      yield {
        path: "/standing",
        message: `is agreed, but no agreed decision lists \`${record}\` in \`carriedBy\`; name it there, or make it proposed`,
      };
  }),
};
