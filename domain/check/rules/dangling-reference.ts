/** A reference names a record that is in the register. That the record was retired is another rule's business. */
import type { Rule } from "#domain/check/rule.ts";
import { findNearest } from "#domain/nearest.ts";

export const danglingReference: Rule = {
  name: "dangling-reference",
  level: "error",
  holds: "Every reference names a record that is in the register.",
  *check({ spec, links }) {
    for (const { from, path, to } of links.all) {
      if (spec.byId.has(to)) continue;
      const near = findNearest(to, spec.byId.keys());
      const hint = near ? `did you mean \`${near}\`?` : "add it, or name one that is there";
      yield { record: from, path, message: `there is no record \`${to}\`; ${hint}` };
    }
  },
};
