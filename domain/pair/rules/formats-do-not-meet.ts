/** What was declared and what the formats say are two facts. Where they differ, somebody has to look. */
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { toRecordId } from "#domain/reference.ts";
import { findRecord } from "#domain/spec.ts";

export const formatsDoNotMeet: Rule = {
  name: "formats-do-not-meet",
  level: "warning",
  holds:
    "Of every component of a supported pair whose formats are known, the second kernel reads one the first writes.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.pair) {
      if (body.standing !== "supported") continue;
      const to = findRecord(spec, "kernel", body.to)?.body.formats ?? [];
      for (const { component, writes } of findRecord(spec, "kernel", body.from)?.body.formats ?? []) {
        const reads = to.find((entry) => entry.component === component)?.reads;
        if (writes === "unknown" || reads === undefined || reads === "unknown" || writes.length === 0) continue;
        if (!writes.some((format) => reads.includes(format)))
          yield {
            record: toRecordId("pair", slug),
            path: "/standing",
            message: `is supported, but of \`components/${component}\` ${body.from} writes ${toWordList(writes)} and ${body.to} reads ${toWordList(reads)}`,
          };
      }
    }
  },
};
