/** An event that a composition renames is one of the machine that it belongs to. */
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { findNearest } from "#domain/nearest.ts";
import { listPartEvents } from "#domain/machine/state-space/composition.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";

export const unknownPartEvent: Rule = {
  name: "unknown-part-event",
  level: "error",
  holds: "Every event that a composition renames is an event of its part.",
  check: (context) => {
    const find = machinesOf(context.spec);
    return eachMachine(function* ({ composes }) {
      for (const [index, part] of composes.entries()) {
        const machine = find(part.machine);
        if (!machine) continue;
        const known = listPartEvents({ ...part, events: [] }, machine);
        for (const [row, { event }] of part.events.entries()) {
          if (known.includes(event)) continue;
          const near = findNearest(event, known);
          const hint = near ? `did you mean \`${near}\`?` : `its events are ${toWordList(known)}`;
          const path = `/composes/${index}/events/${row}/event`;
          yield { path, message: `part \`${part.id}\` has no event \`${event}\`; ${hint}` };
        }
      }
    })(context);
  },
};
