/** One event in one state has one outcome, or guards that tell the outcomes apart. One without a guard means "otherwise". */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";

export const ambiguousTransition: Rule = {
  name: "ambiguous-transition",
  level: "error",
  holds: "Where a state takes an event in several ways, each way but one has a guard, and no two guards are the same.",
  check: eachMachine(function* ({ transitions }) {
    const first = new Map<string, number>();
    for (const [index, { from, event, guard }] of transitions.entries()) {
      const key = JSON.stringify([from, event, guard?.trim().toLowerCase() ?? null]);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, index);
        continue;
      }
      const same = guard === undefined ? "neither has a guard" : "both have the same guard";
      yield {
        path: `/transitions/${index}`,
        message: `${nameTransition(index)} and ${nameTransition(before)} both take \`${event}\` in \`${from}\`, and ${same}; say when each is taken`,
      };
    }
  }),
};
