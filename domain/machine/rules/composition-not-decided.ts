/** A composition that is too large to be searched, or cannot be put together, is not said to be free of deadlocks. */
import type { Rule } from "#domain/check/rule.ts";
import { examine, machinesOf } from "#domain/machine/property/examine.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const compositionNotDecided: Rule = {
  name: "composition-not-decided",
  level: "note",
  holds: "Every composition is small enough to be searched whole.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.machine) {
      const { deadlock: standstill } = examine(body, machinesOf(spec));
      if (standstill?.type !== "not-decided") continue;
      const message = `whether it can come to a stop is not decided, because ${standstill.reason}`;
      yield { record: toRecordId("machine", slug), path: "/composes", message };
    }
  },
};
