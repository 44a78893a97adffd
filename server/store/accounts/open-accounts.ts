/** Joins what the store does for accounts into what pages and routes ask. */
import { MINUTE_MS } from "#domain/durations.ts";
import { covers } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok } from "#domain/result.ts";
import type { Accounts } from "#server/auth/accounts.ts";
import { toSecretHash } from "#server/auth/secrets.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { openSignInAccounts } from "#server/store/accounts/sign-in.ts";
import { openLinks } from "#server/store/accounts/links.ts";
import { openAccountAdmin } from "#server/store/accounts/admin.ts";
import { openProfile } from "#server/store/accounts/profile.ts";
import { toAccountRow, toActor, toSession, toTokenRow } from "#server/store/accounts/rows.ts";

/** How exactly "last seen" is kept; a write for each page that is read would be too many. */
const SEEN_MS = 5 * MINUTE_MS;

export function openAccounts(context: AccountContext): Accounts {
  const { database, clock } = context;
  return {
    findBySession: async (id) => {
      const at = toInstant(clock);
      const row = await database.session.findFirst({
        where: { id, endedAt: null, expiresAt: { gt: at }, account: { disabledAt: null } },
        include: { account: true },
      });
      if (!row) return undefined;
      if (isLongAgo(toSession(row).lastSeenAt, clock))
        await database.session.updateMany({ where: { id }, data: { lastSeenAt: at } });
      return toActor(toAccountRow(row.account));
    },

    requireByToken: async (token, scope) => {
      const at = toInstant(clock);
      const row = await database.personalToken.findUnique({
        where: { hash: toSecretHash(token) },
        include: { account: true },
      });
      if (!row) return fail(refuseToken("is not one of ours"));
      const { id, scope: held, expiresAt, lastUsedAt, revokedAt } = toTokenRow(row);
      if (revokedAt !== undefined) return fail(refuseToken("was revoked"));
      if (expiresAt <= at) return fail(refuseToken(`expired at ${expiresAt}`));
      const account = toAccountRow(row.account);
      if (account.disabledAt !== undefined) return fail(refuseToken("belongs to an account that is disabled"));
      if (!covers(held, scope))
        return fail({ type: "forbidden", reason: `this token may do \`${held}\`; what was asked needs \`${scope}\`` });
      if (lastUsedAt === undefined || isLongAgo(lastUsedAt, clock))
        await database.personalToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
      return ok(toActor(account));
    },

    listPublic: async () => {
      const rows = await database.account.findMany({ orderBy: { id: "asc" } });
      return rows.map((row) => {
        const { id, name, affiliation, person } = toActor(toAccountRow(row));
        return { id, name, affiliation, ...(person === undefined ? {} : { person }) };
      });
    },

    signIn: openSignInAccounts(context),
    links: openLinks(context),
    profile: openProfile(context),
    admin: openAccountAdmin(context),
  };
}

const isLongAgo = (at: string, clock: Clock): boolean => clock().getTime() - Date.parse(at) > SEEN_MS;

const refuseToken = (what: string): Problem => ({ type: "unauthenticated", reason: `the token ${what}` });
