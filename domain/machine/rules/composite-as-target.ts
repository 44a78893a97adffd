/** To enter a composite state is to enter one of the states inside it, and the machine says which. */
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";
import { flatten } from "#domain/machine/flatten.ts";

export const compositeAsTarget: Rule = {
  name: "composite-as-target",
  level: "error",
  holds: "Transitions and the initial state lead to states that no other is inside of.",
  check: eachMachine(function* (machine) {
    const { leavesOf } = flatten(machine);
    const targets = [
      ...(machine.initial === undefined ? [] : [{ path: "/initial", what: "the initial state", to: machine.initial }]),
      ...machine.transitions.map(({ to }, index) => ({
        path: `/transitions/${index}/to`,
        what: nameTransition(index),
        to,
      })),
    ];
    for (const { path, what, to } of targets) {
      const inside = leavesOf(to).filter((leaf) => leaf !== to);
      if (inside.length > 0)
        yield {
          path,
          message: `${what}: \`${to}\` holds other states; name the one that is entered: ${toWordList(inside)}`,
        };
    }
  }),
};
