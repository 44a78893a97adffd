"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { passwordSchema } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";

export const resetPassword = defineAction({
  permission: "anyone",
  schema: z.strictObject({ token: z.string().max(limits.secret), password: passwordSchema }),
  run: async (input): Promise<Result<undefined, Problem>> => {
    const reset = await requireRegister().accounts.links.resetPassword(input);
    if (!reset.ok) return reset;
    await rememberBrowser(reset.value);
    redirect("/signin?reason=new-password");
  },
});
