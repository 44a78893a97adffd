/** Nothing replaces itself, over however many steps. */
import { listCycles } from "#domain/check/cycle.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listSuperseding } from "#domain/check/supersession.ts";

export const supersessionCycle: Rule = {
  name: "supersession-cycle",
  level: "error",
  holds: "Following what replaced what never leads back.",
  *check({ spec }) {
    const byId = new Map(listSuperseding(spec).map((record) => [record.id, record.supersededBy]));
    for (const cycle of listCycles(byId.keys(), (id) => byId.get(id) ?? [])) {
      const [record = ""] = cycle;
      const way = [...cycle, record].map((id) => `\`${id}\``).join(" is replaced by ");
      yield { record, path: "/supersededBy", message: `${way}; one of these steps must go` };
    }
  },
};
