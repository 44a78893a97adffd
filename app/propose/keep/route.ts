import { requirePermission } from "#domain/policy.ts";
import { findActor } from "#server/auth/actor.ts";
import { toInput } from "#server/http/forms/form-input.ts";
import { requireRegister } from "#server/register/register.ts";
import { isFromOwnPage } from "#server/http/same-origin.ts";
import { toDraft } from "#forms/proposal-form.ts";
import { findNumber } from "../../page-context.ts";
import { readSentForm } from "../../../server/proposals/read-sent-form.ts";

/** Keeps what somebody is typing, between one button and the next. Answers with its status alone. */
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
  const proposal = findNumber(String(entries["proposal"]), 1);
  const draft = toDraft(String(entries["draft"]), typed.value.form, proposal);
  const saved = await register.drafts.save(actor.value.id, draft);
  return new Response(null, { status: saved.ok ? 204 : saved.failure.type === "invalid" ? 422 : 409 });
}
