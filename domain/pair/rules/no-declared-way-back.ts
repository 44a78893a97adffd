/** Rollback is a pair of its own: who supports the way there says what is with the way back. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const noDeclaredWayBack: Rule = {
  name: "no-declared-way-back",
  level: "note",
  holds: "Of every supported pair the way back is declared too, whatever its standing.",
  *check({ spec }) {
    const declared = new Set(spec.records.pair.map(({ body }) => `${body.from} ${body.to}`));
    for (const { slug, body } of spec.records.pair)
      if (body.standing === "supported" && !declared.has(`${body.to} ${body.from}`))
        yield {
          record: toRecordId("pair", slug),
          path: "",
          message: `is supported, but nothing is declared of the way back; add the pair from ${body.to} to ${body.from}`,
        };
  },
};
