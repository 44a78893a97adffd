import { ok, type Result } from "#domain/result.ts";
import type { ReadRecordText } from "#texts/record-text.ts";
import { readTexts } from "#server/proposals/read-texts.ts";
import { requireRegister } from "#server/register/register.ts";
import type { Overload } from "#server/work/work.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { withNamedRecords } from "#forms/named-records.ts";
import { toProposalForm } from "#forms/sent-form.ts";
import { listSentTexts } from "#forms/proposal-form.ts";

export interface SentForm {
  readonly form: ProposalForm;
  readonly readText: ReadRecordText;
}

export async function readSentForm(entries: Readonly<Record<string, unknown>>): Promise<Result<SentForm, Overload>> {
  const register = requireRegister();
  const [readText, spec] = await Promise.all([readTexts(register, listSentTexts(entries)), register.spec()]);
  if (!readText.ok) return readText;
  const form = toProposalForm(entries, readText.value);
  return ok({ form: spec.ok ? withNamedRecords(form, spec.value) : form, readText: readText.value });
}
