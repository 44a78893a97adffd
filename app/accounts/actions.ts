"use server";

import { z } from "zod";
import { accountChangeSchema, invitationSchema } from "#domain/account/schema.ts";
import { fail } from "#domain/result.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { requireRegister } from "#server/register/register.ts";

const managed = () => requireRegister().accounts.admin;
const ofAccount = accountChangeSchema.pick({ account: true });

export const invite = defineAction({
  permission: "people:manage",
  schema: invitationSchema,
  run: (invitation, { actor }) => managed().invite(actor.id, invitation),
});

export const withdrawInvitation = defineAction({
  permission: "people:manage",
  schema: z.strictObject({ id: z.coerce.number().int() }),
  run: ({ id }, { actor }) => managed().withdrawInvitation(actor.id, id),
});

export const changeAccount = defineAction({
  permission: "people:manage",
  schema: accountChangeSchema,
  run: async (change, { actor }) => {
    const spec = await requireRegister().spec();
    if (!spec.ok) return spec;
    if (change.person !== undefined && !spec.value.byId.has(`people/${change.person}`))
      return fail({
        type: "invalid",
        issues: [{ path: "/person", message: `there is no person \`${change.person}\` in the register` }],
      });
    return managed().change(actor.id, change);
  },
});

export const makeResetLink = defineAction({
  permission: "people:manage",
  schema: ofAccount,
  run: (given, { actor }) => managed().makeResetLink(actor.id, given.account),
});

export const disableAccount = defineAction({
  permission: "people:manage",
  schema: ofAccount,
  run: (given, { actor }) => managed().disable(actor.id, given.account),
});

export const enableAccount = defineAction({
  permission: "people:manage",
  schema: ofAccount,
  run: (given, { actor }) => managed().enable(actor.id, given.account),
});
