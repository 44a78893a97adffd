/** The same machine with the same events in two parts moves in step with itself, and says nothing that one does not. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import type { MachinePart } from "#domain/machine/schema.ts";

export const partTwice: Rule = {
  name: "part-twice",
  level: "error",
  holds: "No two parts of a composition are the same machine with the same events.",
  check: eachMachine(function* ({ composes }) {
    const first = new Map<string, string>();
    for (const [index, part] of composes.entries()) {
      const key = toKey(part);
      const twin = first.get(key);
      if (twin === undefined) first.set(key, part.id);
      else
        yield {
          path: `/composes/${index}`,
          message: `part \`${part.id}\` is \`${part.machine}\` with the same events as part \`${twin}\`, so both always move together; rename the events that are its own`,
        };
    }
  }),
};

const toKey = ({ machine, events }: MachinePart): string =>
  JSON.stringify([machine, ...events.map(({ event, as }) => `${event} ${as}`).sort()]);
