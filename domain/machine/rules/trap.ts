/** Going round for ever without ever getting back or to an end is a trap, and seldom meant. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { listReaching } from "#domain/machine/graph.ts";

export const trap: Rule = {
  name: "trap",
  level: "warning",
  holds: "From every state that has a way out, some path leads to an end or back to the start.",
  check: eachMachine(function* (machine) {
    const { states, transitions, initial } = flatten(machine);
    const left = new Set(transitions.filter(({ from, to }) => from !== to).map(({ from }) => from));
    // A state that nothing leads out of is a dead end, which is reported as such or stated as an end.
    const ends = states.filter(({ id, kind }) => kind !== "normal" || !left.has(id)).map(({ id }) => id);
    const free = listReaching(transitions, [...initial, ...ends]);
    for (const [index, { id }] of machine.states.entries())
      if (left.has(id) && !free.has(id))
        yield {
          path: `/states/${index}`,
          message: `from \`${id}\` no path leads to an end or back to \`${machine.initial}\`; add the way out`,
        };
  }),
};
