"use server";

import { newAccountSchema } from "#domain/account/schema.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { goOnToSignIn } from "#server/auth/go-on-to-sign-in.ts";

export const acceptInvitation = defineAction({
  permission: "anyone",
  schema: newAccountSchema,
  run: async (input) => goOnToSignIn(await requireRegister().accounts.links.acceptInvitation(input), "account"),
});
