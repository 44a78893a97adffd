/** What the sign-in page says to those who come to it from somewhere. Other words in the address say nothing. */
import type { SignInReason } from "#server/auth/destination.ts";
import type { SignInSettings } from "#server/auth/settings.ts";

export interface Notice {
  readonly text: string;
  readonly isRefusal: boolean;
}

const refused = (text: string): Notice => ({ text, isRefusal: true });
const done = (text: string): Notice => ({ text, isRefusal: false });

/** Why a visitor is shown the page at another address than its own. */
export const TOO_MANY = "too-many";

const notices: Readonly<Record<SignInReason | "new-password", Notice>> = {
  password: refused("No account has this e-mail address with this password."),
  link: refused("This link does not work any more: it was used, or is older than 15 minutes. Ask for a new one."),
  "not-invited": refused(
    "There is no account and no invitation for this identity. Accounts are made by invitation; ask an admin of the group.",
  ),
  provider: refused("Signing in there did not work. Try again, or another way."),
  "old-form": refused("The form had grown too old. Send it again."),
  "new-password": done("Your new password is set, and you are signed out everywhere. Sign in with it."),
};

/** For who tried too often. */
export const toWaitWords = (seconds: number): string =>
  `There were too many tries to sign in. Try again in ${toWords(seconds)}, or now from a browser in which you were signed in before, or by a link in a mail; an admin of the group can give you a link for a new password.`;

const toWords = (seconds: number): string => {
  const [count, unit] = seconds < 60 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
};

/** `wait` in seconds, where there is one. */
export const findNotice = (reason: string | undefined, wait?: number): Notice | undefined =>
  reason === TOO_MANY && wait !== undefined ? refused(toWaitWords(wait)) : findKnown(reason);

const findKnown = (reason: string | undefined): Notice | undefined =>
  reason !== undefined && Object.hasOwn(notices, reason) ? notices[reason as keyof typeof notices] : undefined;

export const listProviderNames = ({ github, google, oidc }: SignInSettings) => [
  ...(github ? [{ id: "github", name: "GitHub" }] : []),
  ...(google ? [{ id: "google", name: "Google" }] : []),
  ...(oidc ? [{ id: "oidc", name: oidc.name }] : []),
];
