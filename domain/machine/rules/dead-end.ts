/** Where nothing leads on, the machine says that it ends there. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import { flatten } from "#domain/machine/flatten.ts";

export const deadEnd: Rule = {
  name: "dead-end",
  level: "warning",
  holds: "Every state has a way out, or is final or an error.",
  check: eachMachine(function* (machine) {
    const { states, transitions } = flatten(machine);
    const left = new Set(transitions.filter(({ from, to }) => from !== to).map(({ from }) => from));
    for (const { id, kind } of states)
      if (kind === "normal" && !left.has(id))
        yield {
          path: `/states/${machine.states.findIndex((state) => state.id === id)}`,
          message: `nothing leads out of \`${id}\`; give it kind final or error, or the transition that is missing`,
        };
  }),
};
