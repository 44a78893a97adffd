/** A scope item belongs under an item that stands before it in the charter. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const danglingScopeParent: Rule = {
  name: "dangling-scope-parent",
  level: "error",
  holds: "Every scope item that belongs under another names one that stands before it.",
  check: eachRecord("charter", function* ({ body }) {
    const before = new Set<string>();
    for (const [index, { id, parent }] of body.scope.entries()) {
      if (parent !== undefined && !before.has(parent))
        yield {
          path: `/scope/${index}/parent`,
          message: `\`${parent}\` is no scope item before \`${id}\`; name one that stands before it`,
        };
      before.add(id);
    }
  }),
};
