/** Opens everything about people: their accounts, the ways in, and the first way in. */
import type { SignInAttempts } from "#server/limits/sign-in-limits.ts";
import type { Accounts } from "#server/auth/accounts.ts";
import { openMail } from "#server/auth/mail.ts";
import type { SignInOptions, SignInSettings } from "#server/auth/settings.ts";
import { keepSignInSecret } from "#server/secrets/sign-in-secret.ts";
import type { Secrets } from "#server/secrets/secrets.ts";
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
  readonly secrets: Secrets;
  readonly attempts: SignInAttempts;
}

export async function openSignIn(
  { database, secrets, attempts, clock, report }: Surroundings,
  { secret, firstAdmin, mail, ...options }: SignInOptions,
): Promise<OpenSignIn> {
  const context: AccountContext = {
    database,
    clock,
    report,
    publicUrl: options.publicUrl,
    attempts,
    ...(mail ? { sendMail: openMail(mail) } : {}),
  };
  const setUpLink = await prepareFirstAdmin(context, firstAdmin);
  return {
    accounts: openAccounts(context),
    signIn: { ...options, secret: secret ?? (await keepSignInSecret(secrets)), hasMail: mail !== undefined },
    ...(setUpLink === undefined ? {} : { setUpLink }),
  };
}
