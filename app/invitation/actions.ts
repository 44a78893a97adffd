"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { passwordSchema, profileSchema } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";

export const acceptInvitation = defineAction({
  permission: "anyone",
  schema: profileSchema.extend({ token: z.string().max(limits.secret), password: passwordSchema }),
  run: async (input): Promise<Result<undefined, Problem>> => {
    const made = await requireRegister().accounts.links.acceptInvitation(input);
    if (!made.ok) return made;
    await rememberBrowser(made.value);
    redirect("/signin?reason=account");
  },
});
