/** What is declared of one step is declared in one place. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/reference.ts";

export const duplicatePair: Rule = {
  name: "duplicate-pair",
  level: "error",
  holds: "No two pairs lead from the same kernel to the same kernel.",
  *check({ spec }) {
    const pairs = new Map<string, string>();
    for (const { slug, body } of spec.records.pair) {
      const key = `${body.from} ${body.to}`;
      const other = pairs.get(key);
      if (other === undefined) pairs.set(key, slug);
      else
        yield {
          record: toRecordId("pair", slug),
          path: "",
          message: `leads from ${body.from} to ${body.to}, as \`pairs/${other}\` does; keep one of them`,
        };
    }
  },
};
