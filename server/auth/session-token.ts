/** Reads the cookie of a session, as next-auth writes it, wherever a request comes in. */
import { decode } from "next-auth/jwt";

export const prefix = (publicUrl: string): string => (publicUrl.startsWith("https:") ? "__Secure-" : "");

export const toSessionCookieName = (publicUrl: string): string => `${prefix(publicUrl)}next-auth.session-token`;

/** The session that it names. Whether that still lasts is the register's to say. */
export async function readSessionToken(token: string | undefined, secret: string): Promise<string | undefined> {
  if (token === undefined || token === "") return undefined;
  try {
    const payload = await decode({ token, secret });
    return typeof payload?.["session"] === "string" ? payload["session"] : undefined;
  } catch {
    return undefined; // made up, expired, or of another secret: nobody
  }
}
