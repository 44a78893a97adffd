/** Where the words of two agenda items overlap in part, one of them runs on into the other's. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listPassages, type CitedPassage } from "#domain/check/places.ts";

export const agendaOverlap: Rule = {
  name: "agenda-overlap",
  level: "warning",
  holds: "The items of an agenda rest on words of their own, or share the words of one bullet whole.",
  check: eachRecord("meeting", function* ({ body }) {
    const cited = (body.next?.agenda ?? []).map(({ id, sources }) => ({ id, passages: listPassages(sources) }));
    for (const [index, { id, passages }] of cited.entries())
      for (const other of cited.slice(0, index))
        if (passages.some((one) => other.passages.some((another) => isPartOver(one, another))))
          yield {
            path: `/next/agenda/${index}/sources`,
            message: `\`${id}\` and \`${other.id}\` rest on words that overlap in part; cite for each its own, or for both the whole`,
          };
  }),
};

const isPartOver = (a: CitedPassage, b: CitedPassage): boolean =>
  a.meeting === b.meeting &&
  a.offset < b.offset + b.length &&
  b.offset < a.offset + a.length &&
  (a.offset !== b.offset || a.length !== b.length);
