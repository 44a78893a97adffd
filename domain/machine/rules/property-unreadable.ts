/** A property that cannot be read says nothing, and nothing would keep it. */
import type { Rule } from "#domain/check/rule.ts";
import { eachProperty } from "#domain/machine/rules/shapes/each-property.ts";

export const propertyUnreadable: Rule = {
  name: "property-unreadable",
  level: "error",
  holds: "Every property of a machine is a formula that can be read.",
  check: eachProperty(({ verdict }) =>
    verdict.type === "unreadable" ? `cannot be read: ${verdict.reason}` : undefined,
  ),
};
