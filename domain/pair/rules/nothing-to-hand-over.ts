/** A kernel that writes nothing hands nothing over, whatever the next one could read. */
import type { Rule } from "#domain/check/rule.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const nothingToHandOver: Rule = {
  name: "nothing-to-hand-over",
  level: "error",
  holds:
    "No supported pair leads from a kernel that is known to write nothing for a component that the pair names, or for any where it names none.",
  check: eachSupported(function* ({ body, handovers }) {
    const isNamed = (body.components ?? []).length > 0;
    const considered = isNamed ? handovers.filter(({ isAsked }) => isAsked) : handovers;
    if (!isNamed && !considered.every(({ isEmpty }) => isEmpty)) return;
    for (const { component, isEmpty } of considered)
      if (isEmpty)
        yield {
          path: "/standing",
          message: `is supported, but ${body.from} is known to write nothing for \`components/${component}\`, so there is nothing to take over; leave the component out, or make the pair unsupported`,
        };
  }),
};
