/** What a live record stands on is live. History may name retired records: what replaced what stays true. */
import { everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { linksOf } from "#domain/register/links.ts";

export const referenceToRetired: Rule = {
  name: "reference-to-retired",
  level: "warning",
  holds: "Records refer to retired records only to say what replaced what.",
  check: everyRecord(function* (record, { stateOf }) {
    for (const { path, to } of linksOf(record))
      if (stateOf(to) === "retired" && !/^\/supersede[sd]/.test(path))
        yield { path, message: `\`${to}\` was retired; name what stands in its place, or leave it out` };
  }),
};
