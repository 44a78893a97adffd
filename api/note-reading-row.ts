/** The row of the contract for notes: what a mail says, and what its sentences may become. Nothing comes of asking. */
import { API } from "#exports/addresses.ts";
import { toHead } from "#api/answers.ts";
import { toJson } from "#api/answer.ts";
import { defineRow } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const noteTypes = ["text/plain", "message/rfc822", "application/mbox"] as const;

export const noteReadingRow = defineRow({
  method: "POST",
  name: "readNotes",
  path: `${API}/notes`,
  summary:
    "Reads a note: the body is its text, the mail that it came in, or a mailbox. With `dryRun=true`: what its head says, its sentences and what each may become, and which meeting holds it already. Nothing is kept, and without `dryRun=true` it is refused.",
  mediaType: "application/json",
  reads: noteTypes,
  schemas: ["note-reading"],
  query: ["dryRun", "day", "as"],
  caching: "never",
  example: () => undefined,
  needs: (_, { dryRun = false, day, as }) => ({ type: "reading", isDryRun: dryRun, day, as }),
  answer: ({ base, needed }) =>
    toJson({ ...toHead(base, "note-reading"), ...needed }, [toPageLink(`${base}/meetings/new`)]),
});
