/** Not known is not "holds": what the search could not decide is said. */
import type { Rule } from "#domain/check/rule.ts";
import { eachProperty } from "#domain/machine/each-property.ts";

export const propertyNotDecided: Rule = {
  name: "property-not-decided",
  level: "note",
  holds: "Every property of a machine is decided, one way or the other.",
  check: eachProperty(({ verdict }) =>
    verdict.type === "not-decided" ? `is not decided, because ${verdict.reason}` : undefined,
  ),
};
