/** What a machine describes begins before it ends. */
import { eachRecord } from "#domain/check/each-record.ts";
import type { Rule } from "#domain/check/rule.ts";
import { findRecord } from "#domain/register/spec.ts";

export const kernelRangeReversed: Rule = {
  name: "kernel-range-reversed",
  level: "error",
  holds: "The kernels a machine describes run from an earlier to a later one.",
  check: eachRecord("machine", function* ({ body }, { spec }) {
    const { from, until } = body.describes;
    const first = from === undefined ? undefined : findRecord(spec, "kernel", from);
    const last = until === undefined ? undefined : findRecord(spec, "kernel", until);
    if (first && last && first.body.rank > last.body.rank)
      yield { path: "/describes/until", message: `${until} comes before ${from}; swap the two` };
  }),
};
