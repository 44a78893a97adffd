/** Accounts over a real database, with a clock that tests move and a mail box that they read. */
import { openRateLimit } from "#server/limits/rate-limit.ts";
import { attemptLimits, toPasswordKeys } from "#server/limits/sign-in-limits.ts";
import type { Accounts } from "#server/auth/accounts.ts";
import type { Role } from "#domain/policy.ts";
import type { AccountContext, Mail } from "#server/store/accounts/context.ts";
import { openAccounts } from "#server/store/accounts/open-accounts.ts";
import { aDatabase } from "#server/store/test-builders.ts";

export const password = "correct horse battery";
export const here = { address: "192.0.2.1", browsers: [] };

/** Room for many keys is made at once, so there is little, unless `mostKeys` asks for as much as is served with. */
export async function aStore(mostKeys: "few" | "as served" = "few") {
  let now = new Date("2025-02-01T12:00:00Z").getTime();
  const clock = () => new Date(now);
  const mails: Mail[] = [];
  const context: AccountContext = {
    database: await aDatabase(),
    clock,
    attempts: openRateLimit(attemptLimits, clock, mostKeys === "few" ? { mostKeys: 300 } : {}),
    publicUrl: "https://register.example.org",
    sendMail: (mail) => Promise.resolve(void mails.push(mail)),
    report: () => {},
  };
  return {
    store: context,
    accounts: openAccounts(context),
    mails,
    pass: (minutes: number) => (now += minutes * 60_000),
  };
}

export const toToken = (address: string): string => new URL(address).searchParams.get("token") ?? "";

/** An account made as people make theirs: by an invitation. Answers its id. */
export async function invited(accounts: Accounts, name: string, role: Role = "member"): Promise<string> {
  const link = await accounts.admin.invite("system", { email: `${name}@example.org`, role });
  if (!link.ok) throw new Error(link.failure.type);
  const made = await accounts.links.acceptInvitation({ token: toToken(link.value), name, password });
  if (!made.ok) throw new Error(made.failure.type);
  const account = (await accounts.admin.list()).find(({ email }) => email === `${name}@example.org`);
  return account?.id ?? "";
}

/** Counts a wrong password without checking one, which takes long. */
export const guess = (
  { attempts }: AccountContext,
  { email, account, network = here.address }: { email: string; account: string | undefined; network?: string },
) => attempts.take(toPasswordKeys({ email, account, network, browser: undefined }));
