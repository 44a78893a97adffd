/** A property speaks of states and events that are there. */
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { findNearest } from "#domain/nearest.ts";
import { eachProperty } from "#domain/machine/rules/shapes/each-property.ts";
import { listAtomNames } from "#domain/machine/property/atom-names.ts";

export const propertyNamesNothing: Rule = {
  name: "property-names-nothing",
  level: "error",
  holds: "Every state and event that a property names is one of its machine.",
  check: eachProperty(({ verdict }, machine, find) => {
    if (verdict.type !== "unknown") return undefined;
    const names = listAtomNames(machine, find);
    const hints = verdict.atoms.map((atom) => {
      // In a composition a state is often named without its part.
      const near = names.find((name) => name.endsWith(`.${atom}`)) ?? findNearest(atom, names);
      return near ? `\`${atom}\`, did you mean \`${near}\`?` : `\`${atom}\``;
    });
    const known = hints.some((hint) => hint.endsWith("?"))
      ? ""
      : `; it can name ${toWordList(names.filter((name) => !name.endsWith(")")).map((name) => `\`${name}\``))}`;
    return `names what is not there: ${hints.join(" ")}${known}`;
  }),
};
