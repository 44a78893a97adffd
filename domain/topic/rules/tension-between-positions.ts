/** A tension is one between positions that the topic has. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const tensionBetweenPositions: Rule = {
  name: "tension-between-positions",
  level: "error",
  holds: "Every tension of a topic is between different positions that it has.",
  check: eachRecord("topic", function* ({ body }) {
    const ids = new Set(body.positions.map(({ id }) => id));
    for (const [index, { between }] of (body.tensions ?? []).entries())
      for (const [place, id] of between.entries()) {
        const path = `/tensions/${index}/between/${place}`;
        if (!ids.has(id)) yield { path, message: `\`${id}\` is no position of this topic; name one by its id` };
        else if (between.indexOf(id) < place)
          yield { path, message: `\`${id}\` is named twice; a tension is between different positions` };
      }
  }),
};
