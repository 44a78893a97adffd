"use server";

import { signInLinkSchema } from "#domain/account/schema.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { toSafePath } from "#server/http/safe-path.ts";
import { findKnownBrowsers } from "#server/auth/known-browser.ts";

export const sendSignInLink = defineAction({
  permission: "anyone",
  schema: signInLinkSchema,
  run: async ({ email, next }, { address }) =>
    requireRegister().accounts.signIn.sendLink({
      email,
      address,
      browsers: await findKnownBrowsers(),
      next: toSafePath(next),
    }),
});
