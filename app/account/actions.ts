"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changedPasswordSchema, newTokenSchema, profileSchema } from "#domain/account/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";
import { forgetSession } from "#server/auth/session-cookie.ts";

const own = () => requireRegister().accounts.profile;

export const signOut = defineAction({
  permission: "account:own",
  schema: z.strictObject({}),
  run: async (_, { session }): Promise<Result<undefined, Problem>> => {
    if (session !== undefined) await requireRegister().accounts.signIn.endSession(session);
    await forgetSession();
    redirect("/");
  },
});

export const saveProfile = defineAction({
  permission: "account:own",
  schema: profileSchema,
  run: (profile, { actor }) => own().saveProfile(actor.id, profile),
});

export const changePassword = defineAction({
  permission: "account:own",
  schema: changedPasswordSchema,
  run: async ({ currentPassword: current, password: next }, { actor, session = "" }) => {
    const changed = await own().changePassword({ account: actor.id, session, current, next });
    if (changed.ok) await rememberBrowser(actor.id);
    return changed;
  },
});

export const endSession = defineAction({
  permission: "account:own",
  schema: z.strictObject({ session: z.string().max(100) }),
  run: async ({ session }, { actor, session: present }) => {
    const ended = await own().endSession(actor.id, session);
    if (ended.ok && session !== present) await rememberBrowser(actor.id);
    return ended;
  },
});

export const makeToken = defineAction({
  permission: "token:own",
  schema: newTokenSchema,
  run: (token, { actor }) => own().makeToken(actor.id, token),
});

export const revokeToken = defineAction({
  permission: "token:own",
  schema: z.strictObject({ id: z.coerce.number().int() }),
  run: ({ id }, { actor }) => own().revokeToken(actor.id, id),
});
