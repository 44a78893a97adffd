/** A reference names a record that is in the register. That the record was retired is another rule's business. */
import type { Rule } from "#domain/check/rule.ts";
import { toHint } from "#domain/check/wording.ts";

export const danglingReference: Rule = {
  name: "dangling-reference",
  level: "error",
  holds: "Every reference names a record that is in the register.",
  *check({ spec, links }) {
    for (const { from, path, to } of links.all) {
      if (spec.byId.has(to)) continue;
      const hint = toHint(to, spec.byId.keys(), "add it, or name one that is there");
      yield { record: from, path, message: `there is no record \`${to}\`; ${hint}` };
    }
  },
};
