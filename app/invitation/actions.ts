"use server";

import { redirect } from "next/navigation";
import { newAccountSchema } from "#domain/account/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";

export const acceptInvitation = defineAction({
  permission: "anyone",
  schema: newAccountSchema,
  run: async (input): Promise<Result<undefined, Problem>> => {
    const made = await requireRegister().accounts.links.acceptInvitation(input);
    if (!made.ok) return made;
    await rememberBrowser(made.value);
    redirect("/signin?reason=account");
  },
});
