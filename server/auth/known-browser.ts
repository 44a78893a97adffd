/**
 * The cookie of a browser that was signed in before. It names accounts and opens none: it only gives the tries of
 * this browser a count of their own, so that nobody who guesses elsewhere keeps an owner out.
 */
import { cookies } from "next/headers";
import { requireRegister } from "#server/register/register.ts";
import { MOST_BROWSER_DAYS, openBrowsers, sealBrowsers } from "#server/auth/known-browser-token.ts";

const toCookieName = (publicUrl: string): string =>
  `${publicUrl.startsWith("https:") ? "__Host-" : ""}concordance.known-browser`;

export async function findKnownBrowsers() {
  const { secret, publicUrl } = requireRegister().signIn;
  return openBrowsers((await cookies()).get(toCookieName(publicUrl))?.value, secret);
}

/** To be called once a browser has shown whose it is: in an action or a route, which can set cookies. */
export async function rememberBrowser(account: string): Promise<void> {
  const { signIn, accounts } = requireRegister();
  const { secret, publicUrl } = signIn;
  const known = await accounts.signIn.introduceBrowser(account);
  (await cookies()).set({
    name: toCookieName(publicUrl),
    value: await sealBrowsers([known, ...(await findKnownBrowsers())], secret),
    maxAge: MOST_BROWSER_DAYS * 24 * 60 * 60,
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: publicUrl.startsWith("https:"),
  });
}
