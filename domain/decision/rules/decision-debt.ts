/** Agreed, and in no record yet: a debt of the register to the group. */
import { defineIndex, eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toCarrying, toPairByDecision } from "#domain/decision/carrying.ts";

const pairs = defineIndex(["pair"], ({ pair }) => {
  const bySlug = toPairByDecision(pair);
  return (decision) => bySlug.get(decision);
});

export const decisionDebt: Rule = {
  name: "decision-debt",
  level: "note",
  holds: "What was agreed is carried by a record that stands: a machine, a term, a pair, a charter.",
  check: eachRecord("decision", function* ({ slug, body }, { findById, ask }) {
    const carrying = toCarrying(slug, body, { findById, findPair: (decision) => ask(pairs, decision) });
    if (carrying.state === "debt")
      yield {
        path: "/carriedBy",
        message:
          carrying.because === "none-named"
            ? `is ${body.status}, but no record carries it yet; name the machine, term or pair that does`
            : `is ${body.status}, but every record that carried it is retired or superseded; name what carries it now`,
      };
  }),
};
