/** What a browser keeps of a session: its id, encrypted, and nothing about who it is. */
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { requireRegister } from "#server/register.ts";

const prefix = (publicUrl: string): string => (publicUrl.startsWith("https:") ? "__Secure-" : "");

const toSessionCookieName = (publicUrl: string): string => `${prefix(publicUrl)}next-auth.session-token`;
export const toCallbackCookieName = (publicUrl: string): string => `${prefix(publicUrl)}next-auth.callback-url`;
const toCsrfCookieName = (publicUrl: string): string =>
  `${publicUrl.startsWith("https:") ? "__Host-" : ""}next-auth.csrf-token`;

/** The session that the browser of this request says it has. Whether it still lasts is the register's to say. */
export async function findSessionId(): Promise<string | undefined> {
  const { secret, publicUrl } = requireRegister().signIn;
  const token = (await cookies()).get(toSessionCookieName(publicUrl))?.value;
  if (token === undefined) return undefined;
  try {
    const kept = await decode({ token, secret });
    return typeof kept?.["session"] === "string" ? kept["session"] : undefined;
  } catch {
    return undefined; // made up, expired, or of another secret: nobody
  }
}

/** What a form to next-auth has to carry; undefined until the browser has the cookie that belongs to it. */
export async function findCsrfToken(): Promise<string | undefined> {
  const { publicUrl } = requireRegister().signIn;
  const [token] = (await cookies()).get(toCsrfCookieName(publicUrl))?.value.split("|") ?? [];
  return token === "" ? undefined : token;
}

/**
 * Where next-auth gives a browser the cookie that belongs to its forms, which a page cannot; it comes back to `page`,
 * a path with a query, once: `round` says so to a page whose browser takes no cookies.
 */
export const toCookieRound = (page: string): string => {
  const { publicUrl } = requireRegister().signIn;
  return `/api/auth/signin?callbackUrl=${encodeURIComponent(`${publicUrl}${page}&round=2`)}`;
};

export async function forgetSession(): Promise<void> {
  const { publicUrl } = requireRegister().signIn;
  (await cookies()).delete({ name: toSessionCookieName(publicUrl), path: "/", secure: publicUrl.startsWith("https:") });
}
