/** An upgrade leads to another kernel. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const pairOntoItself: Rule = {
  name: "pair-onto-itself",
  level: "error",
  holds: "Every pair leads from one kernel to another one.",
  check: eachRecord("pair", function* ({ body }) {
    if (body.from === body.to)
      yield { path: "/to", message: `leads from ${body.from} to itself; name the kernel it leads to` };
  }),
};
