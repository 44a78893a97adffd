"use server";

import { redirect } from "next/navigation";
import { newPasswordSchema } from "#domain/account/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";

export const resetPassword = defineAction({
  permission: "anyone",
  schema: newPasswordSchema,
  run: async (input): Promise<Result<undefined, Problem>> => {
    const reset = await requireRegister().accounts.links.resetPassword(input);
    if (!reset.ok) return reset;
    await rememberBrowser(reset.value);
    redirect("/signin?reason=new-password");
  },
});
