/** Agreed, and in no record yet: a debt of the register to the group. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toStatus } from "#domain/register/spec.ts";

export const decisionDebt: Rule = {
  name: "decision-debt",
  level: "note",
  holds: "What was agreed is carried by a record that stands: a machine, a term, a pair, a charter.",
  check: eachRecord("decision", function* ({ body }, { findById }) {
    if (body.status !== "agreed") return;
    const carriers = body.carriedBy.map(findById);
    if (!carriers.some((record) => record && !record.retired && toStatus(record) !== "superseded"))
      yield {
        path: "/carriedBy",
        message:
          carriers.length === 0
            ? "is agreed, but no record carries it yet; name the machine, term or pair that does"
            : "is agreed, but every record that carried it is retired or superseded; name what carries it now",
      };
  }),
};
