import { requirePermission } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { findActor } from "#server/auth/actor.ts";
import { toInput } from "#server/http/forms/form-input.ts";
import { requireRegister } from "#server/register/register.ts";
import { isFromOwnPage } from "#server/http/same-origin.ts";
import { readSentDraft, toDraft, type KeptDraft } from "#forms/draft-address.ts";
import { isOfSubmitted, SUBMITTED } from "#forms/submitted-draft.ts";
import { readSentForm } from "../../../server/proposals/read-sent-form.ts";

/** Keeps what somebody is typing, between one button and the next. Answers with the draft that it was saved as. */
export async function POST(request: Request): Promise<Response> {
  const register = requireRegister();
  if (!isFromOwnPage(request.headers, register.signIn.publicUrl)) return new Response(null, { status: 403 });
  const actor = requirePermission(await findActor(), "proposal:write");
  if (!actor.ok) return new Response(null, { status: actor.failure.type === "unauthenticated" ? 401 : 403 });
  const sent = await request.formData().catch(() => undefined);
  if (!sent) return new Response(null, { status: 400 });
  const entries = toInput(sent);
  const typed = await readSentForm(entries);
  if (!typed.ok) return new Response(null, { status: typed.failure.type === "unavailable" ? 503 : 422 });
  const sentDraft = readSentDraft(entries);
  const saved = await register.drafts.save(actor.value.id, toDraft(sentDraft, typed.value.form));
  if (!saved.ok) return new Response(null, { status: toStatus(saved.failure) });
  const { id, version, apartFrom } = saved.value;
  return Response.json({ draft: id, version, isApart: apartFrom !== undefined } satisfies KeptDraft);
}

const toStatus = (problem: Problem): number =>
  isOfSubmitted(problem) ? SUBMITTED : problem.type === "invalid" ? 422 : 409;
