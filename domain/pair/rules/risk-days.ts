/** A risk that ends before it begins would never apply, which nobody means. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const riskDays: Rule = {
  name: "risk-days",
  level: "error",
  holds: "No risk of a pair, and nobody who takes one, ends before it begins.",
  check: eachRecord("pair", function* ({ body }) {
    for (const [index, { from, until, accepted = [] }] of body.risks.entries()) {
      if (from !== undefined && until !== undefined && until < from)
        yield { path: `/risks/${index}/until`, message: `is before ${from}, the first day; exchange them` };
      for (const [at, { day, until: last }] of accepted.entries())
        if (last !== undefined && last < day)
          yield {
            path: `/risks/${index}/accepted/${at}/until`,
            message: `is before ${day}, the first day; exchange them`,
          };
    }
  }),
};
