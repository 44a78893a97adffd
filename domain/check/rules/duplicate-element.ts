/** Parts of one record are told apart by their names: an id is an anchor on the page and a name in exports. */
import { everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listPlaces } from "#domain/check/places.ts";
import { isObject } from "#domain/register/record/match-items.ts";

/** What names an element of a list: the first of these that it has. */
const names = ["id", "name", "number", "format", "component"] as const;

export const duplicateElement: Rule = {
  name: "duplicate-element",
  level: "error",
  holds: "No two elements of one list have the same name.",
  check: everyRecord(function* ({ body }) {
    for (const { path, value } of listPlaces(body)) {
      if (!Array.isArray(value)) continue;
      const first = new Map<unknown, number>();
      for (const [index, item] of value.entries()) {
        const field = isObject(item) ? names.find((name) => name in item) : undefined;
        if (!field) continue;
        const name = (item as Record<string, unknown>)[field];
        const before = first.get(name);
        if (before === undefined) first.set(name, index);
        else
          yield {
            path: `${path}/${index}/${field}`,
            message: `\`${String(name)}\` is the ${field} of element ${before + 1} of this list already; give it another one`,
          };
      }
    }
  }),
};
