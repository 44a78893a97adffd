/** Layers have a bottom. */
import { listCycles } from "#domain/check/cycle.ts";
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const builtOnCycle: Rule = {
  name: "built-on-cycle",
  level: "error",
  holds: "No component stands on itself, over however many layers.",
  check: allTogether(["component"], function* ({ component }) {
    const below = new Map(component.map(({ slug, body }) => [slug, body.builtOn]));
    for (const cycle of listCycles(below.keys(), (slug) => below.get(slug) ?? [])) {
      const [first = ""] = cycle;
      const way = [...cycle, first].map((slug) => `\`${slug}\``).join(" stands on ");
      yield { record: toRecordId("component", first), path: "/builtOn", message: `${way}; one of these must go` };
    }
  }),
};
