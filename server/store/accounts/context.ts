/** What all that handles accounts works with. */
import { DAY_MS, MINUTE_MS } from "#domain/durations.ts";
import type { SignInAttempts } from "#server/limits/sign-in-limits.ts";
import type { Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface AccountContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly attempts: SignInAttempts;
  /** Where the site stands, for the links that are handed out. */
  readonly publicUrl: string;
  /** Left out where the operator has set no mail server. */
  readonly sendMail?: (mail: Mail) => Promise<void>;
  /** For what went wrong after the answer was given. */
  readonly report: (message: string) => void;
}

export const toLater = (clock: Clock, ms: number): string => new Date(clock().getTime() + ms).toISOString();

/** How long each link works. */
export const linkLives = {
  "set-up": DAY_MS,
  invitation: 14 * DAY_MS,
  "password-reset": DAY_MS,
  "sign-in": 15 * MINUTE_MS,
} as const;
