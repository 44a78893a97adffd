/** A machine is not a part of itself. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const compositionOfItself: Rule = {
  name: "composition-of-itself",
  level: "error",
  holds: "No composition names itself as a part.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.machine)
      for (const [index, part] of body.composes.entries())
        if (part.machine === slug)
          yield {
            record: toRecordId("machine", slug),
            path: `/composes/${index}/machine`,
            message: `part \`${part.id}\` is this composition itself; name a machine that has states of its own`,
          };
  },
};
