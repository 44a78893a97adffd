/** A decision by people says which people. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const decidersNotNamed: Rule = {
  name: "deciders-not-named",
  level: "error",
  holds: "A decision made by people, not by the group, names them.",
  check: eachRecord("decision", function* ({ body }) {
    if (body.deciders.by === "people" && body.deciders.people.length === 0)
      yield { path: "/deciders/people", message: "names nobody; list who decided, or say that the group did" };
  }),
};
