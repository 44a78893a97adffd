/** What a browser keeps of a session: its id, encrypted, and nothing about who it is. */
import { cookies } from "next/headers";
import { findReader } from "#server/http/static-markup.ts";
import { requireRegister } from "#server/register/register.ts";
import { SESSION_DAYS } from "#server/auth/sessions.ts";
import { prefix, readSessionToken, toSessionCookieName, writeSessionToken } from "#server/auth/session-token.ts";

export const toCallbackCookieName = (publicUrl: string): string => `${prefix(publicUrl)}next-auth.callback-url`;
const toCsrfCookieName = (publicUrl: string): string =>
  `${publicUrl.startsWith("https:") ? "__Host-" : ""}next-auth.csrf-token`;

/** The session that the browser of this request says it has. Whether it still lasts is the register's to say. */
export async function findSessionId(): Promise<string | undefined> {
  const reader = findReader();
  if (reader) return reader.session;
  const { secret, publicUrl } = requireRegister().signIn;
  return readSessionToken((await cookies()).get(toSessionCookieName(publicUrl))?.value, secret);
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

/** As next-auth sets it where somebody signs in. In an action only. */
export async function keepSession(session: string): Promise<void> {
  const { secret, publicUrl } = requireRegister().signIn;
  (await cookies()).set({
    name: toSessionCookieName(publicUrl),
    value: await writeSessionToken(session, secret),
    maxAge: SESSION_DAYS * 24 * 60 * 60,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: publicUrl.startsWith("https:"),
  });
}

export async function forgetSession(): Promise<void> {
  const { publicUrl } = requireRegister().signIn;
  (await cookies()).delete({ name: toSessionCookieName(publicUrl), path: "/", secure: publicUrl.startsWith("https:") });
}
