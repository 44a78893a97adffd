/** What everyone does with their own account. The id of the account comes from the session, never from a form. */
import { DAY_MS } from "#domain/durations.ts";
import { limits } from "#domain/limits.ts";
import { isSameName } from "#domain/account/same-name.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok } from "#domain/result.ts";
import type { OwnProfile } from "#server/auth/accounts.ts";
import { hashPassword, isPassword } from "#server/auth/passwords.ts";
import { makeSecret, toSecretHash } from "#server/auth/secrets.ts";
import { toInstant } from "#server/clock.ts";
import {
  endSessions,
  findAccount,
  forgetBrowsers,
  isNameTaken,
  noteAccount,
  requireAccount,
  takenName,
} from "#server/store/accounts/account.ts";
import { toLater, type AccountContext } from "#server/store/accounts/context.ts";
import { toAccount, toSession, toToken, toTokenRow } from "#server/store/accounts/rows.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

/** So that a token that was published by mistake is recognised as one. */
const TOKEN_PREFIX = "concordance_";

export function openProfile({ database, clock, attempts }: AccountContext): OwnProfile {
  return {
    find: async (id) => {
      const account = await findAccount(database, { id });
      return account ? toAccount(account) : undefined;
    },

    saveProfile: (id, { name, affiliation = "" }) =>
      writeTransaction(database, async (writer) => {
        const account = await requireAccount(writer, id);
        if (!account.ok) return account;
        const isOther = !isSameName(name, account.value.name);
        if (isOther && (await isNameTaken(writer, name, id))) return fail(takenName);
        await writer.account.update({ where: { id }, data: { name, affiliation } });
        return ok(undefined);
      }),

    changePassword: async ({ account: id, session, current, next }) => {
      const account = await requireAccount(database, id);
      if (!account.ok) return account;
      const keys = [`present-password:${id}`] as const;
      const seconds = await attempts.take(keys);
      if (seconds !== undefined) return fail({ type: "too-many", seconds });
      if (!(await isPassword(current, account.value.passwordHash)))
        return fail({ type: "invalid", issues: [{ path: "/current", message: "is not your present password" }] });
      await attempts.giveBack(keys);
      const passwordHash = await hashPassword(next);
      return writeTransaction(database, async (writer) => {
        const at = toInstant(clock);
        await writer.account.update({ where: { id }, data: { passwordHash } });
        await endSessions(writer, id, at, session);
        await noteAccount(writer, { by: id, at, action: "change-password", account: id });
        return ok(undefined);
      });
    },

    listSessions: async (account) => {
      const rows = await database.session.findMany({
        where: { accountId: account, endedAt: null, expiresAt: { gt: toInstant(clock) } },
        orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
      });
      return rows.map(toSession);
    },

    endSession: (account, session) =>
      writeTransaction(database, async (writer) => {
        const { count } = await writer.session.updateMany({
          where: { id: session, accountId: account, endedAt: null },
          data: { endedAt: toInstant(clock) },
        });
        if (count === 0) return fail(goneAlready("session"));
        await forgetBrowsers(writer, account);
        return ok(undefined);
      }),

    listTokens: async (account) => {
      const rows = await database.personalToken.findMany({ where: { accountId: account }, orderBy: { id: "desc" } });
      return rows.map((row) => toToken(toTokenRow(row), toInstant(clock)));
    },

    makeToken: (account, { name, scope, days }) =>
      writeTransaction(database, async (writer) => {
        const at = toInstant(clock);
        const open = { accountId: account, revokedAt: null, expiresAt: { gt: at } };
        if ((await writer.personalToken.count({ where: open })) >= limits.tokens)
          return fail({ type: "conflict", reason: `you have ${limits.tokens} tokens already; revoke one first` });
        const token = `${TOKEN_PREFIX}${makeSecret()}`;
        const expiresAt = toLater(clock, days * DAY_MS);
        const { id } = await writer.personalToken.create({
          data: { accountId: account, name, scope, hash: toSecretHash(token), createdAt: at, expiresAt },
        });
        await noteAccount(writer, {
          by: account,
          at,
          action: "make-token",
          account,
          detail: { token: `${id}`, scope },
        });
        return ok(token);
      }),

    revokeToken: (account, token) =>
      writeTransaction(database, async (writer) => {
        const at = toInstant(clock);
        const { count } = await writer.personalToken.updateMany({
          where: { id: token, accountId: account, revokedAt: null },
          data: { revokedAt: at },
        });
        if (count === 0) return fail(goneAlready("token"));
        await noteAccount(writer, { by: account, at, action: "revoke-token", account, detail: { token: `${token}` } });
        return ok(undefined);
      }),
  };
}

const goneAlready = (what: string): Problem => ({ type: "conflict", reason: `this ${what} has ended already` });
