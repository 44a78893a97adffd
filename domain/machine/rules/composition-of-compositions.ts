/** Parts are machines with states of their own: names such as `part.state` stay one level deep. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { isComposition } from "#domain/machine/state-space/composition.ts";

export const compositionOfCompositions: Rule = {
  name: "composition-of-compositions",
  level: "error",
  holds: "Every part of a composition is a machine with states of its own.",
  check: eachRecord("machine", function* ({ slug, body }, { find }) {
    for (const [index, part] of body.composes.entries()) {
      const composed = part.machine === slug ? undefined : find("machine", part.machine)?.body;
      if (!composed || !isComposition(composed)) continue;
      const parts = toWordList(composed.composes.map(({ machine }) => `\`${machine}\``));
      yield {
        path: `/composes/${index}/machine`,
        message: `part \`${part.id}\` is made of machines itself; name its parts here instead: ${parts}`,
      };
    }
  }),
};
