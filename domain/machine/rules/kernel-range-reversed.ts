/** What a machine describes begins before it ends. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";

export const kernelRangeReversed: Rule = {
  name: "kernel-range-reversed",
  level: "error",
  holds: "The kernels a machine describes run from an earlier to a later one.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.machine) {
      const { from, until } = body.describes;
      const first = from === undefined ? undefined : findRecord(spec, "kernel", from);
      const last = until === undefined ? undefined : findRecord(spec, "kernel", until);
      if (first && last && first.body.rank > last.body.rank)
        yield {
          record: toRecordId("machine", slug),
          path: "/describes/until",
          message: `${until} comes before ${from}; swap the two`,
        };
    }
  },
};
