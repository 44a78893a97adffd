/** Behind a declared point of no return no transition is a rollback to what came before it. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine, nameTransition } from "#domain/machine/rules/shapes/each-machine.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { listReachable } from "#domain/machine/graph.ts";

export const rollbackAfterNoReturn: Rule = {
  name: "rollback-after-no-return",
  level: "warning",
  holds: "No rollback leads from behind the point of no return to a state before it.",
  check: eachMachine(function* (machine) {
    const { transitions, initial, leavesOf } = flatten(machine);
    const points = machine.pointOfNoReturn === undefined ? [] : leavesOf(machine.pointOfNoReturn);
    const onward = transitions.filter(({ transition }) => transition.kind !== "rollback");
    // Back at the start a new round begins, which is not behind the point any more.
    const behind = listReachable(onward, points, new Set(initial));
    const before = listReachable(transitions, initial, new Set(points));
    const reported = new Set<number>();
    for (const { from, to, index, transition } of transitions) {
      const goesBack = behind.has(from) && !initial.includes(from) && before.has(to) && !points.includes(to);
      if (transition.kind !== "rollback" || !goesBack || from === to || reported.has(index)) continue;
      reported.add(index);
      yield {
        path: `/transitions/${index}/kind`,
        message: `${nameTransition(index)} is a rollback from \`${from}\` to \`${to}\`, across the point of no return \`${machine.pointOfNoReturn}\`; declare the point later, or call it forward where a new round begins`,
      };
    }
  }),
};
