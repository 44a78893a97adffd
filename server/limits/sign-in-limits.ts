/**
 * How many tries people have who want to get in. Nobody can use up the tries of the owner of an account: a browser
 * that was signed in before has tries of its own, and a mailed link that is right is not counted at all.
 */
import type { AttemptKey, RateLimit, Limit } from "#server/limits/rate-limit.ts";

/** Tries that fail. A network may be a whole company; an account may be guessed at from many networks. */
export const attemptLimits = {
  network: { tries: 60, minutes: 15 },
  /** One network at one address of a mailbox, known or not. */
  pair: { tries: 10, minutes: 15 },
  /** All networks together, from browsers that are not known. */
  account: { tries: 100, minutes: 60 },
  /** The same for an address that nobody has, so that the limits do not tell who has an account. */
  stranger: { tries: 100, minutes: 60 },
  /** A browser that was signed in to the account before. */
  browser: { tries: 10, minutes: 15 },
  /** The present password, asked of somebody who is signed in and wants another one. */
  "present-password": { tries: 10, minutes: 15 },
  /** Mails to one person, so that nobody is flooded through us. */
  mail: { tries: 3, minutes: 15 },
  "mail-to-stranger": { tries: 3, minutes: 15 },
  "mail-from-network": { tries: 20, minutes: 15 },
  /** Links that are wrong. */
  "wrong-link": { tries: 60, minutes: 15 },
} as const satisfies Record<string, Limit>;

export type Tried = keyof typeof attemptLimits;
export type SignInAttempts = RateLimit<Tried>;

interface Who {
  /** As it was typed, in lower case. */
  readonly email: string;
  readonly network: string;
  /** The id of the account with this address. */
  readonly account: string | undefined;
  /** The browser, where it was signed in to this account before. */
  readonly browser: string | undefined;
}

export function toPasswordKeys({ email, network, account, browser }: Who): readonly AttemptKey<Tried>[] {
  if (browser !== undefined) return [`browser:${browser}`];
  return [
    `network:${network}`,
    `pair:${network} ${email}`,
    account === undefined ? `stranger:${email}` : `account:${account}`,
  ];
}

export function toMailKeys({ email, network, account, browser }: Who): readonly AttemptKey<Tried>[] {
  const to = account === undefined ? (`mail-to-stranger:${email}` as const) : (`mail:${account}` as const);
  return browser === undefined ? [to, `mail-from-network:${network}`] : [to];
}
