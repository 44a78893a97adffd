/** What a machine describes begins before it ends. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const kernelRangeReversed: Rule = {
  name: "kernel-range-reversed",
  level: "error",
  holds: "The kernels a machine describes run from an earlier to a later one.",
  check: eachRecord("machine", function* ({ body }, { find }) {
    const { from, until } = body.describes;
    const first = from === undefined ? undefined : find("kernel", from);
    const last = until === undefined ? undefined : find("kernel", until);
    if (first && last && first.body.rank > last.body.rank)
      yield { path: "/describes/until", message: `${until} comes before ${from}; swap the two` };
  }),
};
