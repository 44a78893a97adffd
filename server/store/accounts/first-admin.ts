/** How the first account comes about: named by the environment, or by whoever opens the link printed at the start. */
import { hashPassword } from "#server/auth/passwords.ts";
import { toInstant } from "#server/clock.ts";
import { createAccount } from "#server/store/accounts/account.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { makeLink, toLinkAddress } from "#server/store/accounts/one-time-links.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

export interface FirstAdmin {
  readonly email: string;
  readonly password: string;
}

/**
 * Does nothing once there is an account: a variable that was left behind must not undo a change of password.
 * Answers the address of the set-up link, where one is needed.
 */
export async function prepareFirstAdmin(
  { database, clock, publicUrl }: Pick<AccountContext, "database" | "clock" | "publicUrl">,
  admin: FirstAdmin | undefined,
): Promise<string | undefined> {
  if ((await database.account.count()) > 0) return undefined;
  const passwordHash = admin ? await hashPassword(admin.password) : undefined;
  return writeTransaction(database, async (writer) => {
    if ((await writer.account.count()) > 0) return undefined;
    if (!admin || passwordHash === undefined) {
      const { token } = await makeLink(writer, clock, { purpose: "set-up", by: "system" });
      return toLinkAddress(publicUrl, "set-up", token);
    }
    const account = { email: admin.email, name: "Admin", role: "admin", passwordHash, by: "system" } as const;
    const made = await createAccount(writer, { ...account, at: toInstant(clock) });
    if (!made.ok) throw new Error(`the first admin was not made: ${made.failure.type}`); // there is no account to be in its way
    return undefined;
  });
}
