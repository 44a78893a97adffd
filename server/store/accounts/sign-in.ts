/** The ways in: a password, a provider that vouches for an address, a link in a mail. Nobody learns who has an account. */
import { DAY_MS } from "#domain/durations.ts";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { line } from "#domain/text.ts";
import type { SignInAccounts, Identity, KnownBrowser } from "#server/auth/accounts.ts";
import { toMailKeys, toPasswordKeys } from "#server/limits/sign-in-limits.ts";
import { isBusyWithPasswords, isPassword } from "#server/auth/passwords.ts";
import { makeId } from "#server/auth/secrets.ts";
import { SESSION_DAYS } from "#server/auth/sessions.ts";
import { toInstant } from "#server/clock.ts";
import { createAccount, findAccount, noteAccount, requireAccount, toFreeName } from "#server/store/accounts/account.ts";
import { toLater, type AccountContext } from "#server/store/accounts/context.ts";
import { findLink, makeLink, spendLink, spentLink, toLinkAddress } from "#server/store/accounts/one-time-links.ts";
import { toAccountRow, toInvitation, type AccountRow } from "#server/store/accounts/rows.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

const wrongPassword: Problem = {
  type: "unauthenticated",
  reason: "no account has this e-mail address with this password",
};
const notInvited: Problem = {
  type: "forbidden",
  reason: "there is no account and no invitation for this identity; ask an admin of the group for an invitation",
};

/** When to come back, where guesses keep the server busy. */
const BUSY_SECONDS = 5;

export function openSignInAccounts(context: AccountContext): SignInAccounts {
  const { database, clock, attempts } = context;

  return {
    checkPassword: async ({ email, password, address, browsers }) => {
      const found = await findAccount(database, { email });
      const browser = findBrowser(browsers, found);
      const keys = toPasswordKeys({ email, network: address, account: found?.id, browser });
      const seconds = await attempts.take(keys);
      if (seconds !== undefined) return fail({ type: "too-many", seconds });
      // Asked when nothing is waited for any more: those who come together would all find it idle.
      if (browser === undefined && isBusyWithPasswords()) {
        await attempts.giveBack(keys);
        return fail({ type: "too-many", seconds: BUSY_SECONDS });
      }
      const account = found && isOpen(found) ? found : undefined;
      if (!(await isPassword(password, account?.passwordHash)) || !account) return fail(wrongPassword);
      await attempts.giveBack(keys);
      return ok(account.id);
    },

    admit: (identity) => writeTransaction(database, (writer) => admit(writer, identity, toInstant(clock))),

    sendLink: async ({ email, address, browsers, next }) => {
      const found = await findAccount(database, { email });
      const browser = findBrowser(browsers, found);
      const seconds = await attempts.take(toMailKeys({ email, network: address, account: found?.id, browser }));
      if (seconds !== undefined) return fail({ type: "too-many", seconds });
      // Not awaited: an answer that waits for the mail server tells who has an account.
      void sendLink(context, found, next).catch((error: unknown) =>
        context.report(`a sign-in link was not sent: ${error}`),
      );
      return ok(undefined);
    },

    useLink: async ({ token, address }) => {
      // One that is right is never refused, however many wrong ones come from the same network.
      if (!(await findLink(database, clock, "sign-in", token))) {
        const seconds = await attempts.take([`wrong-link:${address}`]);
        return fail(seconds === undefined ? spentLink : { type: "too-many", seconds });
      }
      return writeTransaction(database, async (writer): Promise<Result<string, Problem>> => {
        const link = await spendLink(writer, clock, "sign-in", token);
        if (!link.ok) return link;
        const account = await findAccount(writer, { id: link.value.accountId ?? "" });
        return account && isOpen(account) ? ok(account.id) : fail(notInvited);
      });
    },

    startSession: ({ account, userAgent, replaces }) =>
      writeTransaction(database, async (writer) => {
        const at = toInstant(clock);
        if (replaces !== undefined)
          await writer.session.updateMany({ where: { id: replaces, endedAt: null }, data: { endedAt: at } });
        const session = await writer.session.create({
          data: {
            id: makeId(),
            accountId: account,
            userAgent: userAgent.slice(0, limits.userAgent),
            createdAt: at,
            lastSeenAt: at,
            expiresAt: toLater(clock, SESSION_DAYS * DAY_MS),
          },
        });
        return session.id;
      }),

    endSession: (session) =>
      writeTransaction(database, async (writer) => {
        await writer.session.updateMany({ where: { id: session, endedAt: null }, data: { endedAt: toInstant(clock) } });
      }),

    introduceBrowser: async (account) => {
      const found = await requireAccount(database, account);
      if (!found.ok) throw new Error("an account that somebody has shown to be theirs is there");
      return { id: makeId(), account, forgotten: found.value.browsersForgotten };
    },
  };
}

/** The browser, where it was signed in to this account, and the account has not had its browsers forgotten since. */
const findBrowser = (browsers: readonly KnownBrowser[], account: AccountRow | undefined): string | undefined =>
  account &&
  browsers.find((known) => known.account === account.id && known.forgotten === account.browsersForgotten)?.id;

const isOpen = ({ disabledAt }: AccountRow): boolean => disabledAt === undefined;

async function admit(writer: Writer, identity: Identity, at: string): Promise<Result<string, Problem>> {
  const { provider, subject, verifiedEmail } = identity;
  const known = await writer.providerAccount.findUnique({
    where: { provider_subject: { provider, subject } },
    include: { account: true },
  });
  if (known) {
    const account = toAccountRow(known.account);
    return isOpen(account) ? ok(account.id) : fail(notInvited);
  }
  // An address that the provider has not verified may be anybody's.
  if (verifiedEmail === undefined) return fail(notInvited);
  const account = await findAccount(writer, { email: verifiedEmail });
  if (account && !isOpen(account)) return fail(notInvited);
  const id = account ? ok(account.id) : await acceptInvitation(writer, verifiedEmail, identity.name, at);
  if (!id.ok) return id;
  await writer.providerAccount.create({ data: { provider, subject, accountId: id.value, createdAt: at } });
  await noteAccount(writer, { by: id.value, at, action: "link-provider", account: id.value, detail: { provider } });
  return id;
}

/** The provider vouches for the address that was invited, which is all that the link in the invitation shows. */
async function acceptInvitation(
  writer: Writer,
  email: string,
  name: string | undefined,
  at: string,
): Promise<Result<string, Problem>> {
  const row = await writer.oneTimeLink.findFirst({
    where: { purpose: "invitation", email, usedAt: null, expiresAt: { gt: at } },
  });
  if (!row) return fail(notInvited);
  const { id, role } = toInvitation(row);
  await writer.oneTimeLink.update({ where: { id }, data: { usedAt: at } });
  const given = line().safeParse(name);
  const free = await toFreeName(writer, given.data ?? "unnamed");
  return createAccount(writer, { email, name: free, role, by: row.createdBy, at });
}

async function sendLink(
  { database, clock, publicUrl, sendMail }: AccountContext,
  account: AccountRow | undefined,
  next: string,
): Promise<void> {
  if (!account || !isOpen(account) || !sendMail) return;
  const { token } = await writeTransaction(database, (writer) =>
    makeLink(writer, clock, { purpose: "sign-in", by: account.id, account: account.id }),
  );
  const link = `${toLinkAddress(publicUrl, "sign-in", token)}&next=${encodeURIComponent(next)}`;
  await sendMail({
    to: account.email,
    subject: `Sign in to ${new URL(publicUrl).host}`,
    text: `Open this link within 15 minutes to sign in. It works once.\n\n${link}\n\nIf you did not ask for it, nothing happens unless somebody opens it.\n`,
  });
}
