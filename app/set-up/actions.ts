"use server";

import { firstAccountSchema } from "#domain/account/schema.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { goOnSignedIn } from "#server/auth/go-on.ts";

export const setUp = defineAction({
  permission: "anyone",
  schema: firstAccountSchema,
  run: async (input) => goOnSignedIn(await requireRegister().accounts.links.setUp(input), "/accounts"),
});
