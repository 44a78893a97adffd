/** Opens everything about people: their accounts, the ways in, and the first way in. */
import { openRateLimit } from "#server/auth/rate-limit.ts";
import { attemptLimits } from "#server/auth/sign-in-limits.ts";
import type { Accounts } from "#server/auth/accounts.ts";
import { keepSecret } from "#server/auth/kept-secret.ts";
import { openMail } from "#server/auth/mail.ts";
import type { SignInOptions, SignInSettings } from "#server/auth/settings.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { prepareFirstAdmin } from "#server/store/accounts/first-admin.ts";
import { openAccounts } from "#server/store/accounts/open-accounts.ts";

export interface OpenSignIn {
  readonly accounts: Accounts;
  readonly signIn: SignInSettings;
  /** Where somebody has to make the first account. */
  readonly setUpLink?: string;
}

interface Surroundings extends Pick<AccountContext, "database" | "clock" | "report"> {
  readonly dataDirectory: string;
}

export async function openSignIn(
  { database, dataDirectory, clock, report }: Surroundings,
  { secret, firstAdmin, mail, ...options }: SignInOptions,
): Promise<OpenSignIn> {
  const context: AccountContext = {
    database,
    clock,
    report,
    publicUrl: options.publicUrl,
    attempts: openRateLimit(attemptLimits, clock),
    ...(mail ? { sendMail: openMail(mail) } : {}),
  };
  const setUpLink = await prepareFirstAdmin(context, firstAdmin);
  return {
    accounts: openAccounts(context),
    signIn: { ...options, secret: secret ?? (await keepSecret(dataDirectory)), hasMail: mail !== undefined },
    ...(setUpLink === undefined ? {} : { setUpLink }),
  };
}
