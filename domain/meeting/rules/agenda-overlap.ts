/** Where the words of two agenda items overlap in part, one of them runs on into the other's. */
import type { Report, Rule } from "#domain/check/rule.ts";
import { listPassages, type CitedPassage } from "#domain/check/places.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const agendaOverlap: Rule = {
  name: "agenda-overlap",
  level: "warning",
  holds: "The items of an agenda rest on words of their own, or share the words of one bullet whole.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.meeting) {
      const cited = (body.next?.agenda ?? []).map(({ id, sources }) => ({ id, passages: listPassages(sources) }));
      for (const [index, item] of cited.entries())
        for (const other of cited.slice(0, index)) {
          const report = findOverlap(item, other);
          if (report) yield { record: toRecordId("meeting", slug), path: `/next/agenda/${index}/sources`, ...report };
        }
    }
  },
};

interface Cited {
  readonly id: string;
  readonly passages: readonly CitedPassage[];
}

function findOverlap(item: Cited, other: Cited): Pick<Report, "message"> | undefined {
  const overlaps = item.passages.some((a) =>
    other.passages.some(
      (b) =>
        a.meeting === b.meeting &&
        a.offset < b.offset + b.length &&
        b.offset < a.offset + a.length &&
        (a.offset !== b.offset || a.length !== b.length),
    ),
  );
  return overlaps
    ? {
        message: `\`${item.id}\` and \`${other.id}\` rest on words that overlap in part; cite for each its own, or for both the whole`,
      }
    : undefined;
}
