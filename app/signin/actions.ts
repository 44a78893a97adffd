"use server";

import { z } from "zod";
import { emailSchema } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import { defineAction } from "#server/action.ts";
import { requireRegister } from "#server/register.ts";
import { toSafePath } from "#server/safe-path.ts";
import { findKnownBrowsers } from "#server/sign-in/known-browser.ts";

export const sendSignInLink = defineAction({
  permission: "anyone",
  schema: z.object({ email: emailSchema, next: z.string().max(limits.address) }),
  run: async ({ email, next }, { address }) =>
    requireRegister().accounts.entrance.sendLink({
      email,
      address,
      browsers: await findKnownBrowsers(),
      next: toSafePath(next),
    }),
});
