/** What the group has agreed on is not lost in a machine that has grown too large to tell. */
import type { Rule } from "#domain/check/rule.ts";
import { eachProperty } from "#domain/machine/rules/shapes/each-property.ts";

export const agreedPropertyNotDecided: Rule = {
  name: "agreed-property-not-decided",
  level: "error",
  holds: "Every agreed property of a machine is decided, one way or the other.",
  check: eachProperty(({ property, verdict }) =>
    verdict.type === "not-decided" && property.standing === "agreed"
      ? `is agreed, and whether it holds is not decided, because ${verdict.reason}; make it smaller, or ask the group to take the property back`
      : undefined,
  ),
};
