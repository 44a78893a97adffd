/** A word leads to one meaning: two terms of the same scope cannot both claim it. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listTermNames } from "#domain/term/names.ts";
import { toComparable } from "#domain/visible-text.ts";

export const duplicateTerm: Rule = {
  name: "duplicate-term",
  level: "error",
  holds: "No two terms of one scope claim the same word, by any of their names.",
  check: allTogether(["term"], function* ({ term }) {
    const claims = new Map<string, string>();
    // A superseded term may keep the word that its successor took over.
    for (const { slug, body } of term.filter((term) => term.body.standing !== "superseded")) {
      for (const { word, path } of listTermNames(body)) {
        const key = JSON.stringify([toComparable(word), body.scope === undefined ? null : toComparable(body.scope)]);
        const other = claims.get(key);
        if (other === undefined) claims.set(key, slug);
        else
          yield {
            record: toRecordId("term", slug),
            path,
            message:
              other === slug
                ? `\`${word}\` is listed twice; once is enough`
                : `\`${word}\` leads to \`terms/${other}\` already; give each a scope, or make one of them a competing meaning`,
          };
      }
    }
  }),
};
