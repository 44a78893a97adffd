/** A compatible string means one thing: two components cannot both own it. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const duplicateFormat: Rule = {
  name: "duplicate-format",
  level: "error",
  holds: "Every format belongs to one component.",
  check: allTogether(["component"], function* ({ component }) {
    const owners = new Map<string, string>();
    for (const { slug, body } of component)
      for (const [index, { format }] of body.formats.entries()) {
        const owner = owners.get(format);
        if (owner === undefined || owner === slug) owners.set(format, slug);
        else
          yield {
            record: toRecordId("component", slug),
            path: `/formats/${index}/format`,
            message: `\`${format}\` is a format of \`components/${owner}\` already; a format has one owner`,
          };
      }
  }),
};
