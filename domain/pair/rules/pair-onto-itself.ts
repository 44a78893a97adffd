/** An upgrade leads to another kernel. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const pairOntoItself: Rule = {
  name: "pair-onto-itself",
  level: "error",
  holds: "Every pair leads from one kernel to another one.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.pair)
      if (body.from === body.to)
        yield {
          record: toRecordId("pair", slug),
          path: "/to",
          message: `leads from ${body.from} to itself; name the kernel it leads to`,
        };
  },
};
