/** A declared event does something somewhere, if only to be refused. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";

export const unusedEvent: Rule = {
  name: "unused-event",
  level: "warning",
  holds: "Every declared event is taken or refused in some state.",
  check: eachMachine(function* ({ events, transitions, rejections }) {
    const used = new Set([...transitions, ...rejections].map(({ event }) => event));
    for (const [index, { id }] of events.entries())
      if (!used.has(id))
        yield {
          path: `/events/${index}`,
          message: `event \`${id}\` is taken or refused in no state; add what it does, or remove it`,
        };
  }),
};
