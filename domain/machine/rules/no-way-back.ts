/** Up to a declared point of no return one can go back: from every state before it some path ends elsewhere. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { listReachable, listReaching } from "#domain/machine/graph.ts";

export const noWayBack: Rule = {
  name: "no-way-back",
  level: "warning",
  holds:
    "From every state before the point of no return, a path leads back to the start or to an end without passing it.",
  check: eachMachine(function* (machine) {
    const { states, transitions, initial, leavesOf } = flatten(machine);
    const points = new Set(machine.pointOfNoReturn === undefined ? [] : leavesOf(machine.pointOfNoReturn));
    if (points.size === 0) return;
    const ends = states.filter(({ id, kind }) => kind !== "normal" && !points.has(id)).map(({ id }) => id);
    const canGoBack = listReaching(transitions, [...initial, ...ends], points);
    const canGoOn = listReaching(transitions, [...points]);
    // Only what is met on the way there: behind the point the way to it is a new round.
    const before = listReachable(transitions, initial, points);
    for (const [index, { id }] of machine.states.entries())
      if (!points.has(id) && before.has(id) && canGoOn.has(id) && !canGoBack.has(id))
        yield {
          path: `/states/${index}`,
          message: `\`${id}\` lies before the point of no return \`${machine.pointOfNoReturn}\`, but nothing leads back from it; add its rollback, or declare the point earlier`,
        };
  }),
};
