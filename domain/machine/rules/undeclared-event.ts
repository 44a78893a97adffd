/** Events are declared, with who raises them, before they move anything. */
import type { Rule } from "#domain/check/rule.ts";
import { toHint, toWordList } from "#domain/check/wording.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";

export const undeclaredEvent: Rule = {
  name: "undeclared-event",
  level: "error",
  holds: "Every event of a transition, a rejection or a pattern for logs is declared in its machine.",
  check: eachMachine(function* ({ events, transitions, rejections, logMapping, composes }) {
    const ids = events.map((event) => event.id);
    const uses = [
      ...transitions.map(({ event }, index) => ({
        event,
        path: `/transitions/${index}/event`,
        what: nameTransition(index),
      })),
      ...rejections.map(({ event }, index) => ({
        event,
        path: `/rejections/${index}/event`,
        what: `rejection ${index + 1}`,
      })),
      // A composition takes the events of its parts.
      ...(composes.length > 0 ? [] : logMapping).map(({ event }, index) => ({
        event,
        path: `/logMapping/${index}/event`,
        what: `log pattern ${index + 1}`,
      })),
    ];
    for (const { event, path, what } of uses) {
      if (ids.includes(event)) continue;
      const hint = toHint(event, ids, `the events are ${toWordList(ids)}`);
      yield { path, message: `${what}: \`${event}\` is not a declared event; ${hint}` };
    }
  }),
};
