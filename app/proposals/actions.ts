"use server";

import { z } from "zod";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { noSuchDraft } from "#server/proposals/drafts.ts";
import { requireRegister } from "#server/register/register.ts";

export const removeDraft = defineAction({
  permission: "proposal:write",
  schema: z.strictObject({ draft: z.string().max(100) }),
  run: async ({ draft }, { actor }): Promise<Result<undefined, Problem>> =>
    (await requireRegister().drafts.remove(actor.id, draft)) ? ok(undefined) : fail(noSuchDraft),
});
