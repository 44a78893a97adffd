/** A decision by people says which people. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const decidersNotNamed: Rule = {
  name: "deciders-not-named",
  level: "error",
  holds: "A decision made by people, not by the group, names them.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.decision)
      if (body.deciders.by === "people" && body.deciders.people.length === 0)
        yield {
          record: toRecordId("decision", slug),
          path: "/deciders/people",
          message: "names nobody; list who decided, or say that the group did",
        };
  },
};
