/** An event that a composition renames is one of the machine that it belongs to. */
import type { Rule } from "#domain/check/rule.ts";
import { toHint, toWordList } from "#domain/check/wording.ts";
import { listPartEvents } from "#domain/machine/state-space/composition.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";

export const unknownPartEvent: Rule = {
  name: "unknown-part-event",
  level: "error",
  holds: "Every event that a composition renames is an event of its part.",
  check: eachMachine(function* ({ composes }, { find }) {
    for (const [index, part] of composes.entries()) {
      const machine = find("machine", part.machine)?.body;
      if (!machine) continue;
      const known = listPartEvents({ ...part, events: [] }, machine);
      for (const [row, { event }] of part.events.entries()) {
        if (known.includes(event)) continue;
        const hint = toHint(event, known, `its events are ${toWordList(known)}`);
        const path = `/composes/${index}/events/${row}/event`;
        yield { path, message: `part \`${part.id}\` has no event \`${event}\`; ${hint}` };
      }
    }
  }),
};
