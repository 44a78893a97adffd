/** The secret that sessions are signed with where the operator sets none: made once, and kept with those of the register. */
import { makeSecret } from "#server/auth/secrets.ts";
import type { Secrets } from "./secrets.ts";

export const SIGN_IN_SECRET = "sign-in-secret";

/** Without it all who are signed in have to sign in again; nothing else is lost. */
export async function keepSignInSecret(secrets: Secrets): Promise<string> {
  const kept = (await secrets.read(SIGN_IN_SECRET)) ?? (await secrets.alone(() => make(secrets)));
  const secret = kept.trim();
  if (secret.length < 32)
    throw new Error(
      `${secrets.describe(SIGN_IN_SECRET)} holds no secret; remove it, and one is made at the next start`,
    );
  return secret;
}

async function make(secrets: Secrets): Promise<string> {
  // Another process may have made one while this one waited.
  const known = await secrets.read(SIGN_IN_SECRET);
  if (known !== undefined) return known;
  const made = `${makeSecret()}\n`;
  await secrets.write(SIGN_IN_SECRET, made);
  return made;
}
