/** Rollback is a pair of its own: who supports the way there says what is with the way back. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const noDeclaredWayBack: Rule = {
  name: "no-declared-way-back",
  level: "note",
  holds: "Of every supported pair the way back is declared too, whatever its standing.",
  check: allTogether(["pair"], function* ({ pair }) {
    const declared = new Set(pair.map(({ body }) => `${body.from} ${body.to}`));
    for (const { slug, body } of pair)
      if (body.standing === "supported" && !declared.has(`${body.to} ${body.from}`))
        yield {
          record: toRecordId("pair", slug),
          path: "",
          message: `is supported, but nothing is declared of the way back; add the pair from ${body.to} to ${body.from}`,
        };
  }),
};
