"use server";

import { firstAccountSchema } from "#domain/account/schema.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { goOnToSignIn } from "#server/auth/go-on-to-sign-in.ts";

export const setUp = defineAction({
  permission: "anyone",
  schema: firstAccountSchema,
  run: async (input) => goOnToSignIn(await requireRegister().accounts.links.setUp(input), "account"),
});
