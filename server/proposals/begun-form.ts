/** The form that a page goes on with: that of a draft, or an empty one where none is named. */
import { findKeptForm, type ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import type { Draft, Drafts } from "#server/proposals/drafts.ts";

export interface BegunForm {
  readonly form: ProposalForm;
  /** Undefined where nothing is kept yet. */
  readonly draft: Draft | undefined;
}

/** Undefined where the draft is somebody else's, is gone, or holds no form. */
export async function findBegunForm(
  drafts: Pick<Drafts, "find">,
  owner: string,
  id: string | undefined,
): Promise<BegunForm | undefined> {
  if (id === undefined) return { form: emptyForm, draft: undefined };
  const draft = await drafts.find(owner, id);
  const form = draft && findKeptForm(draft.form);
  return form && { form, draft };
}
