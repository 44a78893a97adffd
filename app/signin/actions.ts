"use server";

import { z } from "zod";
import { emailSchema } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { toSafePath } from "#server/http/safe-path.ts";
import { findKnownBrowsers } from "#server/auth/known-browser.ts";

export const sendSignInLink = defineAction({
  permission: "anyone",
  schema: z.object({ email: emailSchema, next: z.string().max(limits.address) }),
  run: async ({ email, next }, { address }) =>
    requireRegister().accounts.signIn.sendLink({
      email,
      address,
      browsers: await findKnownBrowsers(),
      next: toSafePath(next),
    }),
});
