/** Nothing replaces itself, over however many steps. */
import { listCycles } from "#domain/check/cycle.ts";
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { supersedingKinds, toSupersession, type Superseding } from "#domain/check/supersession.ts";

export const supersessionCycle: Rule = {
  name: "supersession-cycle",
  level: "error",
  holds: "Following what replaced what never leads back.",
  check: allTogether(supersedingKinds, function* (records) {
    const all = supersedingKinds.flatMap((kind) =>
      records[kind].map((record) => toSupersession(record as Superseding)),
    );
    const byId = new Map(all.map(({ id, supersededBy }) => [id, supersededBy]));
    for (const cycle of listCycles(byId.keys(), (id) => byId.get(id) ?? [])) {
      const [record = ""] = cycle;
      const way = [...cycle, record].map((id) => `\`${id}\``).join(" is replaced by ");
      yield { record, path: "/supersededBy", message: `${way}; one of these steps must go` };
    }
  }),
};
