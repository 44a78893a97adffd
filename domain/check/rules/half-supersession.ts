/** Replaced and replacing record name each other, and the replaced one says that it is. */
import type { Rule } from "#domain/check/rule.ts";
import { listSuperseding } from "#domain/check/supersession.ts";

export const halfSupersession: Rule = {
  name: "half-supersession",
  level: "error",
  holds: "What replaces and what is replaced name each other, and what is replaced has the status superseded.",
  *check({ spec }) {
    const all = listSuperseding(spec);
    const byId = new Map(all.map((record) => [record.id, record]));
    for (const { id, field, isSuperseded, supersedes, supersededBy } of all) {
      const both = [
        { list: "supersededBy", others: supersededBy, back: "supersedes" },
        { list: "supersedes", others: supersedes, back: "supersededBy" },
      ] as const;
      for (const { list, others, back } of both)
        for (const [index, other] of others.entries()) {
          const message = `\`${other}\` does not list \`${id}\` in \`${back}\``;
          if (byId.get(other)?.[back].includes(id) === false) yield { record: id, path: `/${list}/${index}`, message };
        }
      if (isSuperseded && supersededBy.length === 0)
        yield { record: id, path: `/${field}`, message: "is superseded, so `supersededBy` must name what replaced it" };
      if (!isSuperseded && supersededBy.length > 0)
        yield {
          record: id,
          path: `/${field}`,
          message: "is replaced by what `supersededBy` names, so it must be superseded",
        };
    }
  },
};
