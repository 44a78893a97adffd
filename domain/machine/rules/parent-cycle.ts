/** A state is not inside itself. */
import { listCycles } from "#domain/check/cycle.ts";
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";

export const parentCycle: Rule = {
  name: "parent-cycle",
  level: "error",
  holds: "No state is inside itself, over however many parents.",
  check: eachMachine(function* ({ states }) {
    const parents = new Map(states.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]));
    for (const cycle of listCycles(parents.keys(), (id) => parents.get(id) ?? [])) {
      const [first = ""] = cycle;
      const way = [...cycle, first].map((id) => `\`${id}\``).join(" is inside ");
      yield {
        path: `/states/${states.findIndex(({ id }) => id === first)}/parent`,
        message: `${way}; one parent must go`,
      };
    }
  }),
};
