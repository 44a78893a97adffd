"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { slugSchema } from "#domain/text.ts";
import { readSentDraft, toDraft, toFormAddress } from "#forms/draft-address.ts";
import { withCarriedSources } from "#forms/note/carried-sources.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { findBegunForm } from "#server/proposals/begun-form.ts";
import { noSuchDraft } from "#server/proposals/drafts.ts";
import { requireRegister } from "#server/register/register.ts";

/** Leads over what rests on an older note, in the draft that brings the corrected one in or in a new one. */
export const carrySources = defineAction({
  permission: "proposal:write",
  schema: z.looseObject({ draft: z.string().default(""), meeting: slugSchema }),
  run: async (entries, { actor }): Promise<Result<undefined, Problem>> => {
    const { draft, meeting } = entries;
    const { drafts } = requireRegister();
    const { proposal } = readSentDraft(entries);
    const begun = await findBegunForm(drafts, actor.id, draft || undefined);
    if (!begun) return fail(noSuchDraft);
    const { form, draft: known } = begun;
    const spec = await requireRegister().spec();
    if (!spec.ok) return spec;
    const made = withCarriedSources(form, spec.value, meeting, entries);
    if (!made.ok) return fail({ type: "invalid", issues: made.failure });
    const target = { draft: draft === "" ? randomUUID() : draft, proposal, version: known?.version ?? 0 };
    const saved = await drafts.save(actor.id, toDraft(target, made.value));
    if (!saved.ok) return saved;
    const { id, version } = saved.value;
    return redirect(`${toFormAddress({ draft: id, proposal, version })}&show=preview#answer`);
  },
});
