/** The row of the contract for what changed between two revisions that somebody names: all that happened in between as one change. */
import { API, toApiAddress } from "#exports/addresses.ts";
import { toDifferencePath } from "#exports/difference-path.ts";
import { toJson } from "#api/answer.ts";
import { toHead } from "#api/answers.ts";
import { toNotesAnswer } from "#api/notes-answer.ts";
import type { RevisionDifferenceAnswer } from "#api/notes-schemas.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const revisionDifferenceRow: Row = defineRow({
  name: "getDifference",
  path: `${API}/difference`,
  summary:
    "What changed from one revision to another: records added, changed by meaning, retired, decisions, pairs opened and closed.",
  mediaType: "application/json",
  schemas: ["difference"],
  problems: ["unavailable", "over-limit"],
  query: ["from", "to", "revision", "on"],
  caching: "revalidate",
  example: () => ({}),
  needs: (_, { from = "", to = "" }) => ({ type: "difference", texts: { from, to } }),
  answer: ({ base, needed: { from, to, notes } }) => {
    const value: RevisionDifferenceAnswer = {
      ...toHead(base, "difference"),
      from,
      to,
      ...toNotesAnswer(notes, base),
      links: {
        page: `${base}${toDifferencePath({ from: from.revision, to: to.revision })}`,
        changes: toApiAddress(base, `/changes?since=${from.revision}&revision=${to.revision}`),
      },
    };
    return toJson(value, [toPageLink(value.links.page)]);
  },
});
