/** Not known is not "holds": what the search could not decide is said. What is agreed on has a graver rule. */
import type { Rule } from "#domain/check/rule.ts";
import { eachProperty } from "#domain/machine/rules/shapes/each-property.ts";

export const propertyNotDecided: Rule = {
  name: "property-not-decided",
  level: "note",
  holds: "Every proposed property of a machine is decided, one way or the other.",
  check: eachProperty(({ property, verdict }) =>
    verdict.type === "not-decided" && property.standing === "proposed"
      ? `is not decided, because ${verdict.reason}`
      : undefined,
  ),
};
