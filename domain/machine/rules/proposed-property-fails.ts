/** A property that nobody has agreed on yet may turn out not to hold; that is worth a look at both. */
import type { Rule } from "#domain/check/rule.ts";
import { eachProperty } from "#domain/machine/rules/shapes/each-property.ts";
import { toWalkWords } from "#domain/machine/property/walk-words.ts";

export const proposedPropertyFails: Rule = {
  name: "proposed-property-fails",
  level: "warning",
  holds: "Every proposed property of a machine holds.",
  check: eachProperty(({ property, verdict }) =>
    verdict.type === "fails" && property.standing === "proposed"
      ? `does not hold: it fails ${toWalkWords(verdict.walk)}; change what leads there, or the formula`
      : undefined,
  ),
};
