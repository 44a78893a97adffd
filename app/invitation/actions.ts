"use server";

import { newAccountSchema } from "#domain/account/schema.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { goOnSignedIn } from "#server/auth/go-on.ts";

export const acceptInvitation = defineAction({
  permission: "anyone",
  schema: newAccountSchema,
  run: async (input) => goOnSignedIn(await requireRegister().accounts.links.acceptInvitation(input), "/"),
});
