/** A pair is supported because the group decided so. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/reference.ts";
import { findRecord } from "#domain/spec.ts";

export const supportedWithoutDecision: Rule = {
  name: "supported-without-decision",
  level: "error",
  holds: "Every supported pair names an agreed decision.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.pair) {
      if (body.standing !== "supported") continue;
      const decision = body.decision === undefined ? undefined : findRecord(spec, "decision", body.decision);
      if (decision?.body.status === "agreed") continue;
      const why = decision ? `but \`decisions/${decision.slug}\` is ${decision.body.status}` : "but names no decision";
      yield {
        record: toRecordId("pair", slug),
        path: "/decision",
        message: `is supported, ${why}; name the agreed decision, or make the pair discussed`,
      };
    }
  },
};
