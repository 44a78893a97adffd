import { headers } from "next/headers";
import { rememberBrowser } from "#server/auth/known-browser.ts";
import { findSessionId } from "#server/auth/session-cookie.ts";
import { requireRegister } from "#server/register/register.ts";

/** A new session of an account for the browser of this request, whose last one ends. In an action or a route only: it sets cookies. */
export async function startSession(account: string): Promise<string> {
  const replaces = await findSessionId();
  const session = await requireRegister().accounts.signIn.startSession({
    account,
    userAgent: (await headers()).get("user-agent") ?? "",
    ...(replaces === undefined ? {} : { replaces }),
  });
  await rememberBrowser(account);
  return session;
}
