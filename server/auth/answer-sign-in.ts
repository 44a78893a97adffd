/**
 * Answers everything under /api/auth with next-auth, and puts its answers into this site's terms: redirects stay
 * relative, refusals have a page and a status, and what changes something is taken from our own pages only.
 */
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import NextAuth, { type AuthOptions } from "next-auth";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { tellFailure } from "#server/failure-log.ts";
import { requireRegister } from "#server/register/register.ts";
import { requireOwnPage } from "#server/http/own-pages.ts";
import { toSecurityHeaders } from "#server/http/security.ts";
import { toSafePath } from "#server/http/safe-path.ts";
import { toDestination, type Destination } from "#server/auth/destination.ts";
import { toPlainPage, type PlainPage } from "#server/auth/plain-page.ts";
import { listProviders, toIdentity } from "#server/auth/providers.ts";
import { toCallbackCookieName } from "#server/auth/session-cookie.ts";
import { startSession } from "#server/auth/start-session.ts";
import { toTypedEmailCookie } from "#server/auth/typed-email.ts";
import { listSignInMethods } from "#server/auth/methods.ts";
import { TOO_MANY, toWaitWords } from "#server/auth/sign-in-notices.ts";
import type { SignInSettings } from "#server/auth/settings.ts";
import { SESSION_DAYS } from "#server/auth/sessions.ts";

export interface SignInContext {
  readonly params: Promise<{ readonly nextauth?: readonly string[] }>;
}

/** Forms that come here were sent by a page of ours, and are whole: `front` has seen to it. */
export async function answerSignIn(request: Request, context: SignInContext): Promise<Response> {
  const { signIn } = requireRegister();
  const allowed = listSignInMethods((await context.params).nextauth ?? [], listProviders(signIn));
  if (allowed.length === 0)
    return refuse(request, 404, { title: "Nothing is at this address", text: "Signing in starts at /signin." });
  if (!allowed.some((method) => method === request.method)) {
    const text = `${request.method} does nothing here; what does is ${allowed.join(" and ")}.`;
    return refuse(request, 405, { title: "Nothing was done", text }, { allow: allowed.join(", ") });
  }
  const email = await readTypedEmail(request);
  const answer = (await NextAuth(toOptions(signIn))(request, context)) as Response;
  const own = await toOwnAnswer({ request, email }, answer, signIn.publicUrl);
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
    error: (code, { message }) => tellFailure(`sign-in failed: ${code}`, message),
    warn: () => {},
    debug: () => {},
  },
});

interface Sent {
  readonly request: Request;
  /** Of the form of a password. */
  readonly email: string | undefined;
}

async function toOwnAnswer(sent: Sent, answer: Response, publicUrl: string): Promise<Response> {
  const location = answer.headers.get("location");
  if (location === null) return answer;
  const next = await findNext(answer, publicUrl);
  const destination = toDestination({ location, next }, publicUrl);
  const own =
    destination.type === "too-many"
      ? await askToWait(sent, { ...destination, next }, publicUrl)
      : toResponse(destination);
  for (const cookie of answer.headers.getSetCookie()) own.headers.append("set-cookie", cookie);
  return own;
}

function toResponse(destination: Exclude<Destination, { type: "too-many" }>): Response {
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
  }
}

interface Wait {
  readonly seconds: number;
  readonly next: string;
}

/** The sign-in page, which says how long; for programs the same in words. */
async function askToWait({ request, email }: Sent, { seconds, next }: Wait, publicUrl: string): Promise<Response> {
  const more = { "retry-after": String(seconds) };
  if (!isForBrowser(request))
    return refuse(request, 429, { title: "Tried too often", text: toWaitWords(seconds) }, more);
  const [isHttps, nonce] = [publicUrl.startsWith("https:"), randomBytes(16).toString("base64url")];
  // Its address is one of the API, where nothing may run or load; what is shown there is a page.
  const policy = toSecurityHeaders({ path: "/signin", scripts: [`'nonce-${nonce}'`], isDev: false, isHttps });
  const security = { "content-security-policy": policy["content-security-policy"] ?? "" };
  const typed = email === undefined ? [] : [toTypedEmailCookie(email, publicUrl).split(";", 1)[0]];
  const cookie = [request.headers.get("cookie") ?? "", ...typed].filter((part) => part !== "").join("; ");
  const query = new URLSearchParams({ next, reason: TOO_MANY, wait: String(seconds) });
  const page = await requireOwnPage(`/signin?${query.toString()}`, { accept: "text/html", cookie, ...security });
  return new Response(new Uint8Array(page.bytes), { status: 429, headers: { ...pageHeaders, ...security, ...more } });
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

const pageHeaders = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };

const showPage = (status: number, page: PlainPage, more: Readonly<Record<string, string>>): Response =>
  new Response(toPlainPage(page), {
    status,
    headers: { ...pageHeaders, ...more },
  });

const isForBrowser = ({ headers }: Request): boolean => headers.get("accept")?.includes("text/html") === true;

/** A page for who asks for one, as browsers do; problem details (RFC 9457) for programs. */
function refuse(
  request: Request,
  status: number,
  { title, text }: Pick<PlainPage, "title" | "text">,
  more: Readonly<Record<string, string>> = {},
): Response {
  if (isForBrowser(request))
    return showPage(status, { title, text, link: { href: "/signin", label: "Back to sign in" } }, more);
  return new Response(toPrettyJson({ type: "about:blank", title, status, detail: text }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...more },
  });
}
