/** What the server is sent of a form, beside what was typed into it. */
import type { ProposalForm } from "#forms/kept-form.ts";
import { parseMarking } from "#forms/note/marking.ts";
import type { Entries } from "#forms/parse-form.ts";
import { toEnteredForm } from "#forms/proposal-form.ts";
import { parseReadFindings } from "#forms/read-findings.ts";
import type { ReadRecordText } from "#texts/record-text.ts";

/** The form as it was sent. */
export const toProposalForm = (entries: Entries, readText: ReadRecordText): ProposalForm =>
  withSentAlong(toEnteredForm(entries, readText), entries);

/** With what was found where it was begun from another notation, and what was chosen in a note, as both were sent along. */
export function withSentAlong(form: ProposalForm, entries: Entries): ProposalForm {
  const [found, chosen] = [entries["/read"], entries["/marking"]];
  const read = parseReadFindings(typeof found === "string" ? found : undefined);
  const marking = typeof chosen === "string" ? parseMarking(chosen) : undefined;
  return { ...form, ...(read && { read }), ...(marking && { marking }) };
}
