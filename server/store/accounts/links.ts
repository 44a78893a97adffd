/** What the links that are handed out lead to: the first account, an invited one, a new password. */
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Links } from "#server/auth/accounts.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { toInstant } from "#server/clock.ts";
import { createAccount, endSessions, noteAccount } from "#server/store/accounts/account.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { findLink, spendLink, spentLink } from "#server/store/accounts/one-time-links.ts";
import { toOpenLink } from "#server/store/accounts/rows.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

export function openLinks({ database, clock }: AccountContext): Links {
  /** All or nothing: a link is spent only by what succeeds. */
  const write = (act: (writer: Writer, at: string) => Promise<Result<string, Problem>>) =>
    writeTransaction(database, async (writer) => {
      const done = await act(writer, toInstant(clock));
      if (!done.ok) throw new Refused(done.failure);
      return done;
    }).catch((error: unknown) => {
      if (error instanceof Refused) return fail(error.problem);
      throw error;
    });

  return {
    find: async (purpose, token) => {
      const link = await findLink(database, clock, purpose, token);
      return link ? toOpenLink(link) : undefined;
    },

    setUp: async ({ token, password, ...profile }) => {
      if (!(await findLink(database, clock, "set-up", token))) return fail(spentLink);
      const passwordHash = await hashPassword(password);
      return write(async (writer, at) => {
        const link = await spendLink(writer, clock, "set-up", token);
        if (!link.ok) return link;
        if ((await writer.account.count()) > 0) return fail(spentLink);
        return createAccount(writer, { ...profile, role: "admin", passwordHash, by: "system", at });
      });
    },

    acceptInvitation: async ({ token, password, ...profile }) => {
      if (!(await findLink(database, clock, "invitation", token))) return fail(spentLink);
      const passwordHash = await hashPassword(password);
      return write(async (writer, at) => {
        const link = await spendLink(writer, clock, "invitation", token);
        if (!link.ok) return link;
        const { id, email, role } = link.value;
        if (email === undefined || role === undefined) return fail(spentLink);
        const { createdBy } = await writer.oneTimeLink.findUniqueOrThrow({ where: { id } });
        return createAccount(writer, { ...profile, email, role, passwordHash, by: createdBy, at });
      });
    },

    resetPassword: async ({ token, password }) => {
      if (!(await findLink(database, clock, "password-reset", token))) return fail(spentLink);
      const passwordHash = await hashPassword(password);
      return write(async (writer, at) => {
        const link = await spendLink(writer, clock, "password-reset", token);
        if (!link.ok) return link;
        const account = link.value.accountId;
        if (account === undefined) return fail(spentLink);
        await writer.account.update({ where: { id: account }, data: { passwordHash } });
        // Whoever needs a new password may not be the only one who has the old one.
        await endSessions(writer, account, at);
        await noteAccount(writer, { by: account, at, action: "reset-password", account });
        return ok(account);
      });
    },
  };
}

/** Takes a refusal out of a transaction, which only an error rolls back. */
class Refused extends Error {
  override readonly name = "Refused";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.type);
    this.problem = problem;
  }
}
