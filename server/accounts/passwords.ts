/** Passwords at rest: argon2id with the parameters that OWASP names (19 MiB, two passes, one lane). */
import { hash, verify } from "@node-rs/argon2";

// Another writing of the same letters is the same password.
const toBytes = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(toBytes(password));

let nobodysHash: Promise<string> | undefined;

/** Takes as long where there is no hash to compare with, so that nobody learns who has an account. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this one");
  const matches = await verify(kept ?? (await nobodysHash), toBytes(password));
  return matches && kept !== undefined;
}
