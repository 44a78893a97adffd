/** What a state always refuses, it cannot also take. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";

export const contradictedRejection: Rule = {
  name: "contradicted-rejection",
  level: "error",
  holds: "No event is both refused without a condition and taken, in the same state.",
  check: eachMachine(function* ({ transitions, rejections }) {
    for (const [index, { state, event, when }] of rejections.entries()) {
      const taken = transitions.findIndex((transition) => transition.from === state && transition.event === event);
      if (when === undefined && taken >= 0)
        yield {
          path: `/rejections/${index}`,
          message: `\`${event}\` is refused in \`${state}\`, but ${nameTransition(taken)} takes it; say in \`when\` which case is refused`,
        };
    }
  }),
};
