/** What admins do with the accounts of others. There is always one admin left. */
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { AccountAdmin } from "#server/auth/accounts.ts";
import { toInstant } from "#server/clock.ts";
import { endSessions, findAccount, noteAccount, requireAccount } from "#server/store/accounts/account.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { closeLinks, makeLink, toLinkAddress } from "#server/store/accounts/one-time-links.ts";
import { toAccount, toAccountRow, toInvitation, type AccountRow } from "#server/store/accounts/rows.ts";
import { appendAudit } from "#server/store/audit.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

export function openAccountAdmin({ database, clock, publicUrl, sendMail, report }: AccountContext): AccountAdmin {
  const write = <Value>(act: (writer: Writer, at: string) => Promise<Result<Value, Problem>>) =>
    writeTransaction(database, (writer) => act(writer, toInstant(clock)));

  return {
    list: async () => {
      const rows = await database.account.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] });
      return rows.map((row) => toAccount(toAccountRow(row)));
    },

    listInvitations: async () => {
      const rows = await database.oneTimeLink.findMany({
        where: { purpose: "invitation", usedAt: null, expiresAt: { gt: toInstant(clock) } },
        orderBy: { id: "desc" },
      });
      return rows.map(toInvitation);
    },

    invite: async (by, { email, role }) => {
      const invited = await write(async (writer, at) => {
        if (await findAccount(writer, { email }))
          return fail({ type: "conflict", reason: "there is an account with this e-mail address already" });
        const { id, token } = await makeLink(writer, clock, { purpose: "invitation", by, email, role });
        await appendAudit(writer, { at, actor: by, action: "invite", subject: `invitations/${id}`, detail: { role } });
        return ok(toLinkAddress(publicUrl, "invitation", token));
      });
      if (invited.ok && sendMail)
        void sendMail(toInvitationMail(publicUrl, email, invited.value)).catch((error: unknown) =>
          report(`an invitation was not sent: ${error}`),
        );
      return invited;
    },

    withdrawInvitation: (by, invitation) =>
      write(async (writer, at) => {
        const { count } = await writer.oneTimeLink.updateMany({
          where: { id: invitation, purpose: "invitation", usedAt: null },
          data: { usedAt: at },
        });
        if (count === 0) return fail({ type: "conflict", reason: "this invitation was used or withdrawn already" });
        const subject = `invitations/${invitation}`;
        await appendAudit(writer, { at, actor: by, action: "withdraw-invitation", subject, detail: {} });
        return ok(undefined);
      }),

    makeResetLink: (by, id) =>
      write(async (writer, at) => {
        const account = await requireAccount(writer, id);
        if (!account.ok) return account;
        const { token } = await makeLink(writer, clock, { purpose: "password-reset", by, account: id });
        await noteAccount(writer, { by, at, action: "make-reset-link", account: id });
        return ok(toLinkAddress(publicUrl, "password-reset", token));
      }),

    change: (by, { account: id, role, person }) =>
      write(async (writer, at) => {
        const account = await requireAccount(writer, id);
        if (!account.ok) return account;
        if (role !== "admin" && (await isLastAdmin(writer, account.value))) return fail(lastAdmin);
        await writer.account.update({ where: { id }, data: { role, person: person ?? null } });
        const detail = { role, ...(person === undefined ? {} : { person }) };
        await noteAccount(writer, { by, at, action: "change-account", account: id, detail });
        return ok(undefined);
      }),

    disable: (by, id) =>
      write(async (writer, at) => {
        const account = await requireAccount(writer, id);
        if (!account.ok) return account;
        if (account.value.disabledAt !== undefined) return ok(undefined);
        if (await isLastAdmin(writer, account.value)) return fail(lastAdmin);
        await writer.account.update({ where: { id }, data: { disabledAt: at } });
        await endSessions(writer, id, at);
        await closeLinks(writer, { purpose: "password-reset", account: id, email: null }, at);
        await noteAccount(writer, { by, at, action: "disable-account", account: id });
        return ok(undefined);
      }),

    enable: (by, id) =>
      write(async (writer, at) => {
        const account = await requireAccount(writer, id);
        if (!account.ok) return account;
        if (account.value.disabledAt === undefined) return ok(undefined);
        await writer.account.update({ where: { id }, data: { disabledAt: null } });
        await noteAccount(writer, { by, at, action: "enable-account", account: id });
        return ok(undefined);
      }),
  };
}

const lastAdmin: Problem = {
  type: "conflict",
  reason: "this is the only admin; make somebody else an admin first",
};

async function isLastAdmin(writer: Writer, { role, disabledAt }: AccountRow): Promise<boolean> {
  if (role !== "admin" || disabledAt !== undefined) return false;
  return (await writer.account.count({ where: { role: "admin", disabledAt: null } })) === 1;
}

const toInvitationMail = (publicUrl: string, to: string, link: string) => ({
  to,
  subject: `An invitation to ${new URL(publicUrl).host}`,
  text: `You are invited to take part. Open this link within 14 days to make your account. It works once.\n\n${link}\n`,
});
