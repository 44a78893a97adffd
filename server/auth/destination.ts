/** Where an answer of next-auth leads, in the terms of this site: its pages know a few reasons, not next-auth's many. */
import { toSafePath } from "#server/http/safe-path.ts";

export type Destination =
  /** A page of this site. */
  | { readonly type: "page"; readonly path: string }
  /** The pages of a provider of identities. */
  | { readonly type: "provider"; readonly url: string }
  | { readonly type: "too-many"; readonly seconds: number };

/** Why a visitor is back at the sign-in page. */
export const signInReasons = ["password", "link", "not-invited", "provider", "old-form"] as const;
export type SignInReason = (typeof signInReasons)[number];

/** How our own checks tell next-auth, which passes on nothing but the message of an error, that they refuse. */
export const refusals = {
  tooMany: (seconds: number): Error => new Error(`TooMany:${seconds}`),
  link: (): Error => new Error("Link"),
};

export function toSignInPage(next: string, reason?: SignInReason): string {
  const query = new URLSearchParams({ ...(next === "/" ? {} : { next }), ...(reason ? { reason } : {}) }).toString();
  return query === "" ? "/signin" : `/signin?${query}`;
}

interface Answer {
  /** What next-auth wrote into `Location`. */
  readonly location: string;
  /** Where the visitor wanted to go. */
  readonly next: string;
}

export function toDestination({ location, next }: Answer, publicUrl: string): Destination {
  const url = new URL(location, publicUrl);
  if (url.origin !== new URL(publicUrl).origin) return { type: "provider", url: url.href };
  const page = (reason?: SignInReason): Destination => ({ type: "page", path: toSignInPage(next, reason) });
  switch (url.pathname) {
    case "/api/auth/signin":
      return page(url.searchParams.has("csrf") ? "old-form" : undefined);
    case "/signin":
      // After the round that gives a browser its cookie: back to the page that sent it here.
      return { type: "page", path: toStart(toSafePath(url.searchParams.get("callbackUrl"), publicUrl)) };
    case "/api/auth/error":
      return toErrorPage(url.searchParams.get("error") ?? "", page);
    default:
      return { type: "page", path: toSafePath(location, publicUrl) };
  }
}

/** A page that sends a browser for its cookie is a page to sign in at; any other address is where to go after that. */
const toStart = (path: string): string => (/^\/signin(?:[/?]|$)/.test(path) ? path : toSignInPage(path));

function toErrorPage(error: string, page: (reason: SignInReason) => Destination): Destination {
  const [name = "", seconds] = error.split(":");
  return name === "TooMany" ? { type: "too-many", seconds: Number(seconds) } : page(reasons.get(name) ?? "provider");
}

/** By the names that next-auth gives them, and ours among them. */
const reasons: ReadonlyMap<string, SignInReason> = new Map([
  ["CredentialsSignin", "password"],
  ["Link", "link"],
  ["AccessDenied", "not-invited"],
]);
