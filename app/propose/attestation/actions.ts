"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { attestationFields, toAttestedForm } from "#forms/attestation.ts";
import { toDraft, toFormAddress } from "#forms/draft-address.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";

/** Begins the draft of a proposal that records a test of a pair, and goes on to what it would do. */
export const recordTest = defineAction({
  permission: "proposal:write",
  schema: z.record(z.enum(attestationFields), z.string().trim().default("")),
  run: async (typed, { actor }): Promise<Result<undefined, Problem>> => {
    const register = requireRegister();
    const spec = await register.spec();
    if (!spec.ok) return spec;
    const form = toAttestedForm(typed, spec.value, register.today());
    if (!form.ok) return fail({ type: "invalid", issues: form.failure });
    const started = { draft: randomUUID(), proposal: undefined, version: 0 };
    const saved = await register.drafts.save(actor.id, toDraft(started, form.value));
    return saved.ok ? redirect(`${toFormAddress(started)}&show=preview#answer`) : saved;
  },
});
