/** What a kernel reads and writes of a component is said in one place. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const componentTwice: Rule = {
  name: "component-twice",
  level: "error",
  holds: "No kernel lists the formats of a component twice.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.kernel) {
      const seen = new Set<string>();
      for (const [index, { component }] of body.formats.entries()) {
        if (seen.has(component))
          yield {
            record: toRecordId("kernel", slug),
            path: `/formats/${index}/component`,
            message: `\`components/${component}\` is listed a second time; put both into one entry`,
          };
        seen.add(component);
      }
    }
  },
};
