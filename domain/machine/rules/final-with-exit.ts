/** Final means that the machine ends there. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";

export const finalWithExit: Rule = {
  name: "final-with-exit",
  level: "error",
  holds: "Nothing leads out of a final state.",
  check: eachMachine(function* ({ states, transitions }) {
    const final = new Set(states.filter(({ kind }) => kind === "final").map(({ id }) => id));
    for (const [index, { from, to }] of transitions.entries())
      if (final.has(from))
        yield {
          path: `/transitions/${index}/from`,
          message: `${nameTransition(index)} leads from \`${from}\` to \`${to}\`, but \`${from}\` is final; make the state normal, or remove the transition`,
        };
  }),
};
