import { readSentDraft, toDraft } from "#forms/draft-address.ts";
import { answerKept } from "#server/proposals/answer-kept.ts";
import { requireRegister } from "#server/register/register.ts";
import { readSentForm } from "../../../server/proposals/read-sent-form.ts";

/** Keeps what somebody is typing into the form of a proposal. */
export const POST = (request: Request): Promise<Response> =>
  answerKept(request, async (entries, actor) => {
    const typed = await readSentForm(entries);
    if (!typed.ok) return typed;
    return requireRegister().drafts.save(actor.id, toDraft(readSentDraft(entries), typed.value.form));
  });
