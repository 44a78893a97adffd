/** What the links that are handed out lead to: the first account, an invited one, a new password. */
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { LinkPurpose, Links } from "#server/auth/accounts.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { toInstant } from "#server/clock.ts";
import { createAccount, endSessions, isNameTaken, noteAccount, takenName } from "#server/store/accounts/account.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { findLink, spendLink, spentLink } from "#server/store/accounts/one-time-links.ts";
import { toOpenLink, type LinkRow } from "#server/store/accounts/rows.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

export function openLinks({ database, clock }: AccountContext): Links {
  /**
   * What is dear, the hash of the password, is made before the transaction, and for a link that works alone.
   * All or nothing: a link is spent only by what succeeds.
   */
  const spend = async (
    purpose: LinkPurpose,
    { token, password }: Readonly<Record<"token" | "password", string>>,
    act: (writer: Writer, link: LinkRow, set: Readonly<Record<"passwordHash" | "at", string>>) => Promise<Spent>,
  ): Promise<Spent> => {
    if (!(await findLink(database, clock, purpose, token))) return fail(spentLink);
    const passwordHash = await hashPassword(password);
    return writeTransaction(database, async (writer) => {
      const link = await spendLink(writer, clock, purpose, token);
      const done = link.ok ? await act(writer, link.value, { passwordHash, at: toInstant(clock) }) : link;
      if (!done.ok) throw new Refused(done.failure);
      return done;
    }).catch((error: unknown) => {
      if (error instanceof Refused) return fail(error.problem);
      throw error;
    });
  };

  return {
    find: async (purpose, token) => {
      const link = await findLink(database, clock, purpose, token);
      return link ? toOpenLink(link) : undefined;
    },

    setUp: ({ token, password, ...profile }) =>
      spend("set-up", { token, password }, async (writer, _link, set) => {
        if ((await writer.account.count()) > 0) return fail(spentLink);
        return createAccount(writer, { ...profile, ...set, role: "admin", by: "system" });
      }),

    acceptInvitation: ({ token, password, ...profile }) =>
      spend("invitation", { token, password }, async (writer, { id, email, role }, set) => {
        if (email === undefined || role === undefined) return fail(spentLink);
        if (await isNameTaken(writer, profile.name)) return fail(takenName);
        const { createdBy } = await writer.oneTimeLink.findUniqueOrThrow({ where: { id } });
        return createAccount(writer, { ...profile, ...set, email, role, by: createdBy });
      }),

    resetPassword: (reset) =>
      spend("password-reset", reset, async (writer, { accountId: account }, { passwordHash, at }) => {
        if (account === undefined) return fail(spentLink);
        await writer.account.update({ where: { id: account }, data: { passwordHash } });
        // Whoever needs a new password may not be the only one who has the old one.
        await endSessions(writer, account, at);
        await noteAccount(writer, { by: account, at, action: "reset-password", account });
        return ok(account);
      }),
  };
}

type Spent = Result<string, Problem>;

/** Takes a refusal out of a transaction, which only an error rolls back. */
class Refused extends Error {
  override readonly name = "Refused";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.type);
    this.problem = problem;
  }
}
