import { limits } from "#domain/limits.ts";
import { requirePermission } from "#domain/policy.ts";
import { findActor } from "#server/auth/actor.ts";
import { toInput } from "#server/http/forms/form-input.ts";
import { findTypedBlockDrawings } from "#server/diagrams/draw-blocks.ts";
import { requireRegister } from "#server/register/register.ts";
import { isFromOwnPage } from "#server/http/same-origin.ts";
import type { PreviewFacts, PreviewLine } from "#ui/form/record/preview-facts.ts";
import { findPageContext } from "../../page-context.ts";
import { previewForm } from "#server/proposals/preview-form.ts";
import { toTidyForm } from "#forms/proposal-form.ts";
import { listNewTexts, toPreviewFacts } from "#ui/form/live/shown-facts.ts";
import { readSentForm } from "../../../server/proposals/read-sent-form.ts";

/** What would come of what somebody is typing, while they type on: the facts at once, then one drawing after the other. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request.headers, requireRegister().signIn.publicUrl)) return refuse(403);
  const actor = requirePermission(await findActor(), "proposal:write");
  if (!actor.ok) return refuse(actor.failure.type === "unauthenticated" ? 401 : 403);
  const bytes = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(bytes <= limits.liveForm)) return refuse(413);
  const sent = await request.formData().catch(() => undefined);
  const context = await findPageContext(undefined);
  if (!sent || !context) return refuse(400);
  const typed = await readSentForm(toInput(sent));
  if (!typed.ok) return refuse(typed.failure.type === "unavailable" ? 503 : 422);
  const { form } = typed.value;
  const made = await previewForm(requireRegister(), form, actor.value.id, context.spec);
  const texts = listNewTexts(toTidyForm(form), context).map(({ text }) => text);
  const drawings = await findTypedBlockDrawings(requireRegister(), actor.value.id, texts);
  const drawn = { ...context, drawings };
  return new Response(toLines(toPreviewFacts(form, made, drawn), made.draw, request.signal), {
    headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
  });
}

function toLines(
  facts: PreviewFacts,
  draw: () => readonly Promise<string | null>[],
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isGone = false;
  return new ReadableStream({
    async start(controller) {
      const isHeard = () => !isGone && !signal.aborted;
      const write = (line: PreviewLine) => {
        if (isHeard()) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      write({ type: "facts", facts });
      // Who has typed on has broken this off, and the next request is on its way.
      const drawings = isHeard() ? draw() : [];
      for (const [index, drawing] of drawings.entries()) write({ type: "drawing", index, svg: await drawing });
      if (isHeard()) controller.close();
    },
    cancel() {
      isGone = true;
    },
  });
}

const refuse = (status: number): Response => new Response(null, { status });
