/**
 * Answers everything under /api/auth with next-auth, and puts its answers into this site's terms: redirects stay
 * relative, refusals have a page and a status, and what changes something is taken from our own pages only.
 */
import { cookies } from "next/headers";
import NextAuth, { type AuthOptions } from "next-auth";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { requireRegister } from "#server/register/register.ts";
import { toSafePath } from "#server/http/safe-path.ts";
import { toDestination, type Destination } from "#server/auth/destination.ts";
import { toPlainPage, type PlainPage } from "#server/auth/plain-page.ts";
import { listProviders, toIdentity } from "#server/auth/providers.ts";
import { toCallbackCookieName } from "#server/auth/session-cookie.ts";
import { startSession } from "#server/auth/start-session.ts";
import { toTypedEmailCookie } from "#server/auth/typed-email.ts";
import { listSignInMethods } from "#server/auth/methods.ts";
import type { SignInSettings } from "#server/auth/settings.ts";
import { SESSION_DAYS } from "#server/auth/sessions.ts";

export interface SignInContext {
  readonly params: Promise<{ readonly nextauth: readonly string[] }>;
}

/** Forms that come here were sent by a page of ours, and are whole: `front` has seen to it. */
export async function answerSignIn(request: Request, context: SignInContext): Promise<Response> {
  const { signIn } = requireRegister();
  const allowed = listSignInMethods((await context.params).nextauth, listProviders(signIn));
  if (allowed.length === 0)
    return refuse(request, 404, { title: "Nothing is at this address", text: "Signing in starts at /signin." });
  if (!allowed.some((method) => method === request.method)) {
    const text = `${request.method} does nothing here; what does is ${allowed.join(" and ")}.`;
    return refuse(request, 405, { title: "Nothing was done", text }, { allow: allowed.join(", ") });
  }
  const email = await readTypedEmail(request);
  const answer = (await NextAuth(toOptions(signIn))(request, context)) as Response;
  const own = await toOwnAnswer(request, answer, signIn.publicUrl);
  if (email !== undefined) own.headers.append("set-cookie", toTypedEmailCookie(email, signIn.publicUrl));
  return own;
}

/** Of the form of a password, before next-auth reads it. */
async function readTypedEmail(request: Request): Promise<string | undefined> {
  if (request.method !== "POST" || new URL(request.url).pathname !== "/api/auth/callback/password") return undefined;
  const email = (await request.clone().formData()).get("email");
  return typeof email === "string" ? email : undefined;
}

const toOptions = (settings: SignInSettings): AuthOptions => ({
  secret: settings.secret,
  providers: listProviders(settings),
  session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 60 * 60 },
  pages: { signIn: "/signin", error: "/signin", verifyRequest: "/signin" },
  callbacks: {
    redirect: ({ url }) => `${settings.publicUrl}${toSafePath(url, settings.publicUrl)}`,
    signIn: async ({ user, account, profile }) => {
      if (!account) return false;
      if (account.type === "credentials") return true;
      const identity = toIdentity(account.provider, account.providerAccountId, profile);
      const admitted = await requireRegister().accounts.signIn.admit(identity);
      if (!admitted.ok) return false;
      user.id = admitted.value; // the same object comes to `jwt` below, which knows the provider's id only
      return true;
    },
    // Called once, when somebody has signed in: nothing here asks next-auth for a session again.
    jwt: async ({ user }) => {
      return { session: await startSession(user.id) };
    },
  },
  logger: {
    // The message alone: what comes with it may hold tokens.
    error: (code, { message }) => console.error(`sign-in: ${code}: ${message}`),
    warn: () => {},
    debug: () => {},
  },
});

async function toOwnAnswer(request: Request, answer: Response, publicUrl: string): Promise<Response> {
  const location = answer.headers.get("location");
  if (location === null) return answer;
  const destination = toDestination({ location, next: await findNext(answer, publicUrl) }, publicUrl);
  const own = toResponse(destination, request);
  for (const cookie of answer.headers.getSetCookie()) own.headers.append("set-cookie", cookie);
  return own;
}

function toResponse(destination: Destination, request: Request): Response {
  switch (destination.type) {
    case "page":
      return new Response(null, { status: 303, headers: { location: destination.path } });
    case "provider": {
      // Not a redirect: our policy lets a form lead to our own pages only, and browsers hold redirects to it.
      const { url } = destination;
      const { host } = new URL(url);
      const link = { href: url, label: `Go to ${host}` };
      return showPage(200, { title: "Sign in", text: `Going on to ${host} to sign in there.`, link, leaves: true }, {});
    }
    case "too-many": {
      const { seconds } = destination;
      const text = `There were too many tries to sign in. Try again in ${toWords(seconds)}, or now from a browser in which you were signed in before, or by a link in a mail; an admin of the group can give you a link for a new password.`;
      return refuse(request, 429, { title: "Tried too often", text }, { "retry-after": String(seconds) });
    }
  }
}

/** next-auth keeps where a visitor wanted to go in a cookie, through all steps of a provider. */
async function findNext(answer: Response, publicUrl: string): Promise<string> {
  const name = toCallbackCookieName(publicUrl);
  const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  const value = set?.slice(name.length + 1).split(";", 1)[0] ?? (await cookies()).get(name)?.value ?? "";
  try {
    return toSafePath(decodeURIComponent(value), publicUrl);
  } catch {
    return "/"; // a cookie that is not ours
  }
}

const showPage = (status: number, page: PlainPage, more: Readonly<Record<string, string>>): Response =>
  new Response(toPlainPage(page), {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...more },
  });

/** A page for who asks for one, as browsers do; problem details (RFC 9457) for programs. */
function refuse(
  request: Request,
  status: number,
  { title, text }: Pick<PlainPage, "title" | "text">,
  more: Readonly<Record<string, string>> = {},
): Response {
  if (request.headers.get("accept")?.includes("text/html"))
    return showPage(status, { title, text, link: { href: "/signin", label: "Back to sign in" } }, more);
  return new Response(toPrettyJson({ type: "about:blank", title, status, detail: text }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...more },
  });
}

const toWords = (seconds: number): string => {
  const [count, unit] = seconds < 60 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
};
