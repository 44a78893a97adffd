/** What a kernel reads and writes of a component is said in one place. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const componentTwice: Rule = {
  name: "component-twice",
  level: "error",
  holds: "No kernel lists the formats of a component twice.",
  check: eachRecord("kernel", function* ({ body }) {
    const seen = new Set<string>();
    for (const [index, { component }] of body.formats.entries()) {
      if (seen.has(component))
        yield {
          path: `/formats/${index}/component`,
          message: `\`components/${component}\` is listed a second time; put both into one entry`,
        };
      seen.add(component);
    }
  }),
};
