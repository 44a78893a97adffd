/** The cookie of a session as next-auth has it, for whatever of ours reads or writes one. */
import { decode, encode } from "next-auth/jwt";
import { SESSION_DAYS } from "#server/auth/sessions.ts";

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

export const writeSessionToken = (session: string, secret: string): Promise<string> =>
  encode({ token: { session }, secret, maxAge: SESSION_DAYS * 24 * 60 * 60 });
