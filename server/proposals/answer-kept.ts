/** Answers a page that keeps what is typed or chosen on it as a draft, between one button and the next. */
import { requirePermission, type Actor } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { KeptDraft } from "#forms/draft-address.ts";
import { isOfSubmitted, SUBMITTED } from "#forms/submitted-draft.ts";
import { findActor } from "#server/auth/actor.ts";
import { toInput } from "#server/http/forms/form-input.ts";
import { isFromOwnPage } from "#server/http/same-origin.ts";
import type { SavedDraft } from "#server/proposals/drafts.ts";
import { requireRegister } from "#server/register/register.ts";

type Keep = (entries: Readonly<Record<string, unknown>>, actor: Actor) => Promise<Result<SavedDraft, Problem>>;

/** With the draft that it was saved as, or a status that says why it was not. */
export async function answerKept(request: Request, keep: Keep): Promise<Response> {
  if (!isFromOwnPage(request.headers, requireRegister().signIn.publicUrl)) return toAnswer(403);
  const actor = requirePermission(await findActor(), "proposal:write");
  if (!actor.ok) return toAnswer(actor.failure.type === "unauthenticated" ? 401 : 403);
  const sent = await request.formData().catch(() => undefined);
  if (!sent) return toAnswer(400);
  const saved = await keep(toInput(sent), actor.value);
  if (!saved.ok) return toAnswer(toStatus(saved.failure));
  const { id, version, apartFrom } = saved.value;
  return Response.json({ draft: id, version, isApart: apartFrom !== undefined } satisfies KeptDraft);
}

const toAnswer = (status: number): Response => new Response(null, { status });

function toStatus(problem: Problem): number {
  if (isOfSubmitted(problem)) return SUBMITTED;
  return problem.type === "unavailable" ? 503 : problem.type === "invalid" ? 422 : 409;
}
