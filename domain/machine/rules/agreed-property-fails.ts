/** What the group has agreed always holds does hold: a change that breaks it is not accepted. */
import type { Rule } from "#domain/check/rule.ts";
import { eachProperty } from "#domain/machine/rules/shapes/each-property.ts";
import { toWalkWords } from "#domain/machine/property/walk-words.ts";

export const agreedPropertyFails: Rule = {
  name: "agreed-property-fails",
  level: "error",
  holds: "Every agreed property of a machine holds.",
  check: eachProperty(({ property, verdict }) =>
    verdict.type === "fails" && property.standing === "agreed"
      ? `is agreed, and does not hold: it fails ${toWalkWords(verdict.walk)}; change what leads there, or ask the group to take the property back`
      : undefined,
  ),
};
