/** Each state can be entered. Guards are taken to be satisfiable. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { listReachable } from "#domain/machine/graph.ts";

export const unreachableState: Rule = {
  name: "unreachable-state",
  level: "warning",
  holds: "Every state can be reached from the initial state.",
  check: eachMachine(function* (machine) {
    const { transitions, initial, leavesOf } = flatten(machine);
    // Without an initial state nothing can be reached, which dangling-state says once.
    if (initial.length === 0) return;
    const reachable = listReachable(transitions, initial);
    for (const [index, { id }] of machine.states.entries())
      if (!leavesOf(id).some((leaf) => reachable.has(leaf)))
        yield {
          path: `/states/${index}`,
          message: `no path leads from \`${machine.initial}\` to \`${id}\`; add the transition that enters it, or remove the state`,
        };
  }),
};
