/** A machine or a term is agreed because the group decided so, never because it is merged, used or obvious. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const agreedWithoutDecision: Rule = {
  name: "agreed-without-decision",
  level: "error",
  holds: "Every machine and term that is agreed is carried by a decision that is agreed.",
  *check({ spec }) {
    const carried = new Set(
      spec.records.decision.filter(({ body }) => body.status === "agreed").flatMap(({ body }) => body.carriedBy),
    );
    for (const { kind, slug, body } of [...spec.records.machine, ...spec.records.term]) {
      const record = toRecordId(kind, slug);
      if (body.standing === "agreed" && !carried.has(record))
        yield {
          record,
          path: "/standing",
          message: `is agreed, but no agreed decision lists \`${record}\` in \`carriedBy\`; name it there, or make it proposed`,
        };
    }
  },
};
