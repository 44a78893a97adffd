/** Replaced and replacing record name each other, and the replaced one says that it is. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { supersedingKinds, toSupersession, type Superseding } from "#domain/check/supersession.ts";

export const halfSupersession: Rule = {
  name: "half-supersession",
  level: "error",
  holds: "What replaces and what is replaced name each other, and what is replaced has the status superseded.",
  check: eachRecord(supersedingKinds, function* (record, { findById }) {
    const { id, field, isSuperseded, supersedes, supersededBy } = toSupersession(record);
    const both = [
      { list: "supersededBy", others: supersededBy, back: "supersedes" },
      { list: "supersedes", others: supersedes, back: "supersededBy" },
    ] as const;
    for (const { list, others, back } of both)
      for (const [index, other] of others.entries()) {
        const found = findById(other) as Superseding | undefined; // of the same kind
        const isHalf = found && !found.retired && !toSupersession(found)[back].includes(id);
        if (isHalf) yield { path: `/${list}/${index}`, message: `\`${other}\` does not list \`${id}\` in \`${back}\`` };
      }
    if (isSuperseded && supersededBy.length === 0)
      yield { path: `/${field}`, message: "is superseded, so `supersededBy` must name what replaced it" };
    if (!isSuperseded && supersededBy.length > 0)
      yield { path: `/${field}`, message: "is replaced by what `supersededBy` names, so it must be superseded" };
  }),
};
