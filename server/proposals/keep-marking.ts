/** Keeps what somebody has chosen for the sentences of a note, in the draft that it is for or in a new one. */
import { randomUUID } from "node:crypto";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { readSentDraft, toDraft } from "#forms/draft-address.ts";
import { noteKeySchema, toMarking } from "#forms/note/marking.ts";
import { findBegunForm } from "#server/proposals/begun-form.ts";
import { noSuchDraft, type Drafts, type SavedDraft } from "#server/proposals/drafts.ts";

export async function keepMarking(
  drafts: Drafts,
  owner: string,
  entries: Readonly<Record<string, unknown>>,
): Promise<Result<SavedDraft, Problem>> {
  const meeting = noteKeySchema.safeParse(entries["meeting"]);
  if (!meeting.success) return fail({ type: "invalid", issues: [{ path: "/meeting", message: "names no meeting" }] });
  const sent = readSentDraft(entries);
  const begun = await findBegunForm(drafts, owner, sent.draft || undefined);
  if (!begun) return fail(noSuchDraft);
  const marking = toMarking(meeting.data, entries);
  return drafts.save(owner, toDraft({ ...sent, draft: sent.draft || randomUUID() }, { ...begun.form, marking }));
}
