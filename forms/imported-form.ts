/** The form of a proposal as it begins with machines that were written in another notation, or with a patch. */
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { applyCommand } from "#forms/command.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { recordTexts } from "#texts/record-text.ts";

/** Of more rows than this a form is slow to show and to read; its text is neither. */
const MOST_ROWS = 600;

interface ImportedMachine {
  readonly slug: string;
  readonly body: Readonly<Record<"states" | "events" | "transitions", readonly unknown[]>>;
}

/** Each record as text: that is what its author has edited. */
export const toPatchForm = ({ title, message, changes }: Pick<ProposalContent, "title" | "message" | "changes">) =>
  changes.reduce<ProposalForm>(
    (form, { op }, change) => (op === "retire" ? form : applyCommand(form, { type: "text", change }, recordTexts).form),
    { ...emptyForm, title, message, changes: changes.map((change) => ({ body: undefined, ...change })) },
  );

export function toImportedForm(
  drafts: readonly ImportedMachine[],
  read: NonNullable<ProposalForm["read"]>,
): ProposalForm {
  const changes = drafts.map(({ slug, body }) => ({ op: "create" as const, kind: "machine" as const, slug, body }));
  const form: ProposalForm = { ...emptyForm, changes, read };
  return drafts.reduce((shown, { body }, change) => {
    const rows = body.states.length + body.events.length + body.transitions.length;
    return rows > MOST_ROWS ? applyCommand(shown, { type: "text", change }, recordTexts).form : shown;
  }, form);
}
