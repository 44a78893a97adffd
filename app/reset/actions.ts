"use server";

import { newPasswordSchema } from "#domain/account/schema.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { goOnToSignIn } from "#server/auth/go-on.ts";

export const resetPassword = defineAction({
  permission: "anyone",
  schema: newPasswordSchema,
  run: async (input) => goOnToSignIn(await requireRegister().accounts.links.resetPassword(input)),
});
