/** A machine is not a part of itself. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const compositionOfItself: Rule = {
  name: "composition-of-itself",
  level: "error",
  holds: "No composition names itself as a part.",
  check: eachRecord("machine", function* ({ slug, body }) {
    for (const [index, part] of body.composes.entries())
      if (part.machine === slug)
        yield {
          path: `/composes/${index}/machine`,
          message: `part \`${part.id}\` is this composition itself; name a machine that has states of its own`,
        };
  }),
};
