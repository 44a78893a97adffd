/** Passwords at rest: argon2id with the parameters that OWASP names (19 MiB, two passes, one lane). */
import { hash, verify } from "@node-rs/argon2";

// Another writing of the same letters is the same password.
const toBytes = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(toBytes(password));

/** Each takes a processor for some 20 ms; what waits behind so many would wait for a second or more. */
const MOST_AT_ONCE = 32;
let running = 0;

/** Whether so many are being checked that a further one, of somebody we do not know, should come back later. */
export const isBusyWithPasswords = (): boolean => running >= MOST_AT_ONCE;

let nobodysHash: Promise<string> | undefined;

/** Takes as long where there is no hash to compare with, so that nobody learns who has an account. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this one");
  running += 1;
  try {
    const matches = await verify(hash ?? (await nobodysHash), toBytes(password));
    return matches && hash !== undefined;
  } finally {
    running -= 1;
  }
}
