/** Agreed, and in no record yet: a debt of the register to the group. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toStatus } from "#domain/register/spec.ts";

export const decisionDebt: Rule = {
  name: "decision-debt",
  level: "note",
  holds: "What was agreed is carried by a record that stands: a machine, a term, a pair, a charter.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.decision) {
      if (body.status !== "agreed") continue;
      const carriers = body.carriedBy.map((id) => spec.byId.get(id));
      if (!carriers.some((record) => record && !record.retired && toStatus(record) !== "superseded"))
        yield {
          record: toRecordId("decision", slug),
          path: "/carriedBy",
          message:
            carriers.length === 0
              ? "is agreed, but no record carries it yet; name the machine, term or pair that does"
              : "is agreed, but every record that carried it is retired or superseded; name what carries it now",
        };
    }
  },
};
