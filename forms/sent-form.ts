/** What the server is sent of a form, beside what was typed into it. */
import type { ProposalForm } from "#forms/kept-form.ts";
import type { Entries } from "#forms/parse-form.ts";
import { toEnteredForm } from "#forms/proposal-form.ts";
import { parseReadFindings } from "#forms/read-findings.ts";
import type { ReadRecordText } from "#texts/record-text.ts";

/** The form as it was sent. */
export const toProposalForm = (entries: Entries, readText: ReadRecordText): ProposalForm =>
  withSentFindings(toEnteredForm(entries, readText), entries);

/** With what was found where it was begun from another notation, as it was sent along. */
export function withSentFindings(form: ProposalForm, entries: Entries): ProposalForm {
  const sent = entries["/read"];
  const read = parseReadFindings(typeof sent === "string" ? sent : undefined);
  return read ? { ...form, read } : form;
}
