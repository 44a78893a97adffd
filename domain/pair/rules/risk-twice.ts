/** Who takes a risk names it, and takes no other by that. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const riskTwice: Rule = {
  name: "risk-twice",
  level: "error",
  holds: "No pair names two risks alike.",
  check: eachRecord("pair", function* ({ body }) {
    const seen = new Set<string>();
    for (const [index, { name }] of body.risks.entries()) {
      if (seen.has(name))
        yield {
          path: `/risks/${index}/name`,
          message: `\`${name}\` is named a second time; give it a name of its own`,
        };
      seen.add(name);
    }
  }),
};
