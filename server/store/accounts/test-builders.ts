/** Accounts over a real database, with a clock that tests move and a mail box that they read. */
import { openAttempts } from "#server/auth/rate-limit.ts";
import { attemptLimits } from "#server/auth/limits.ts";
import type { Accounts } from "#server/auth/accounts.ts";
import type { Role } from "#domain/policy.ts";
import type { Desk, Mail } from "#server/store/accounts/context.ts";
import { openAccounts } from "#server/store/accounts/open-accounts.ts";
import { aDatabase } from "#server/store/test-builders.ts";

export const password = "correct horse battery";
export const here = { address: "192.0.2.1", browsers: [] };

export async function aDesk() {
  let now = new Date("2025-02-01T12:00:00Z").getTime();
  const clock = () => new Date(now);
  const mails: Mail[] = [];
  const desk: Desk = {
    database: await aDatabase(),
    clock,
    attempts: openAttempts(attemptLimits, clock),
    publicUrl: "https://register.example.org",
    sendMail: (mail) => Promise.resolve(void mails.push(mail)),
    report: () => {},
  };
  return { desk, accounts: openAccounts(desk), mails, pass: (minutes: number) => (now += minutes * 60_000) };
}

export const toToken = (address: string): string => new URL(address).searchParams.get("token") ?? "";

/** An account made as people make theirs: by an invitation. Answers its id. */
export async function invited(accounts: Accounts, name: string, role: Role = "member"): Promise<string> {
  const link = await accounts.managed.invite("system", { email: `${name}@example.org`, role });
  if (!link.ok) throw new Error(link.failure.type);
  const made = await accounts.links.acceptInvitation({ token: toToken(link.value), name, password });
  if (!made.ok) throw new Error(made.failure.type);
  const account = (await accounts.managed.list()).find(({ email }) => email === `${name}@example.org`);
  return account?.id ?? "";
}
