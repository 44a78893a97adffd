/** Parts are machines with states of their own: names such as `part.state` stay one level deep. */
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { isComposition } from "#domain/machine/state-space/composition.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const compositionOfCompositions: Rule = {
  name: "composition-of-compositions",
  level: "error",
  holds: "Every part of a composition is a machine with states of its own.",
  *check({ spec }) {
    const find = machinesOf(spec);
    for (const { slug, body } of spec.records.machine)
      for (const [index, part] of body.composes.entries()) {
        const composed = part.machine === slug ? undefined : find(part.machine);
        if (!composed || !isComposition(composed)) continue;
        const parts = toWordList(composed.composes.map(({ machine }) => `\`${machine}\``));
        yield {
          record: toRecordId("machine", slug),
          path: `/composes/${index}/machine`,
          message: `part \`${part.id}\` is made of machines itself; name its parts here instead: ${parts}`,
        };
      }
  },
};
