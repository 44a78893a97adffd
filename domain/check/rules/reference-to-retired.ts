/** What a live record stands on is live. History may name retired records: what replaced what stays true. */
import type { Rule } from "#domain/check/rule.ts";

export const referenceToRetired: Rule = {
  name: "reference-to-retired",
  level: "warning",
  holds: "Records refer to retired records only to say what replaced what.",
  *check({ spec, links }) {
    for (const { from, path, to } of links.all)
      if (spec.byId.get(to)?.retired && !/^\/supersede[sd]/.test(path))
        yield { record: from, path, message: `\`${to}\` was retired; name what stands in its place, or leave it out` };
  },
};
