/** The secret of this site where the operator sets none: made once, kept beside the database, read by nobody else. */
import { open, readFile } from "node:fs/promises";
import path from "node:path";
import { makeSecret } from "#server/auth/secrets.ts";

const FILE = "sign-in-secret";

/** Without it all who are signed in have to sign in again; nothing else is lost. */
export async function keepSecret(dataDirectory: string): Promise<string> {
  const file = path.join(dataDirectory, FILE);
  try {
    const handle = await open(file, "wx", 0o600);
    try {
      await handle.writeFile(`${makeSecret()}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = (await readFile(file, "utf8")).trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret; remove it, and one is made at the next start`);
  return secret;
}
