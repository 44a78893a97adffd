/**
 * A mail that a chair sends to the list. What is kept of it never changes, and what came of it is added once: a mail of
 * which nobody wrote down what came of it may have gone out, and is never sent again by itself.
 */
import { MINUTE_MS } from "#domain/durations.ts";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** What is known of it once the mail server was asked. */
export const outcomeTypes = ["sent", "failed", "unknown"] as const;
export type OutcomeType = (typeof outcomeTypes)[number];

export interface MailOutcome {
  readonly type: OutcomeType;
  /** For chairs: the answer of the mail server, or why there is none. */
  readonly said: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** As it is heard from the mail server. */
export type Delivered = Omit<MailOutcome, "at">;

export interface SentMail {
  readonly id: number;
  /** `topics/rollback`, `proposals/7`, or `agendas/2025-02-10`. */
  readonly about: string;
  readonly subject: string;
  /** The mailbox of the list. */
  readonly to: string;
  /** Without its brackets. */
  readonly messageId: string;
  /** Of its bytes. */
  readonly sha256: string;
  /** Of what it says and where it goes, whenever that is: two of the same are the same mail. */
  readonly sameAs: string;
  /** Account. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly outcome?: MailOutcome;
}

/** By what an answer to one is known. */
export type KnownMail = Pick<SentMail, "messageId" | "about">;

/** The one that a mail answers, by the Message-IDs that it names, oldest first: the nearest counts. */
export function findAnsweredMail(mails: readonly KnownMail[], references: readonly string[]): KnownMail | undefined {
  if (references.length === 0) return undefined;
  const byId = new Map(mails.map((mail) => [mail.messageId, mail]));
  return references
    .toReversed()
    .map((id) => byId.get(id))
    .find((mail) => mail !== undefined);
}

export type MailState = OutcomeType | "sending";

/** Longer than a mail server is waited for. */
const SENDING_MS = 2 * MINUTE_MS;

export function toMailState({ outcome, at }: Pick<SentMail, "outcome" | "at">, now: string): MailState {
  if (outcome) return outcome.type;
  return Date.parse(now) - Date.parse(at) < SENDING_MS ? "sending" : "unknown";
}

export const mayHaveArrived = ({ outcome }: Pick<SentMail, "outcome">): boolean => outcome?.type !== "failed";

interface Sending extends Pick<SentMail, "sameAs" | "messageId"> {
  /** The mail that is sent a second time on purpose. */
  readonly again: number | undefined;
}

interface Before {
  /** Newest first: those of the last hour, and those that say the same. */
  readonly mails: readonly SentMail[];
  readonly now: string;
}

/** The mail that this form has sent already; undefined where it is to be sent now. Fails where it must not be. */
export function findSentBefore(
  { sameAs, messageId, again }: Sending,
  { mails, now }: Before,
): Result<SentMail | undefined, Problem> {
  const known = mails.find((mail) => mail.messageId === messageId);
  if (known) return ok(known);
  const same = mails.find((mail) => mail.sameAs === sameAs && mayHaveArrived(mail));
  if (same && toMailState(same, now) === "sending") return fail({ type: "conflict", reason: BEING_SENT });
  if (same && same.id !== again) return fail({ type: "conflict", reason: toSentWords(same, now) });
  const seconds = findWait(mails, now);
  return seconds === undefined ? ok(undefined) : fail({ type: "too-many", seconds });
}

const BEING_SENT = "this mail is being sent just now, so it was not sent a second time";

const toSentWords = (same: SentMail, now: string): string =>
  toMailState(same, now) === "sent"
    ? "this mail was sent already, so it was not sent a second time; say below that it is to be"
    : "this mail may have been sent already, so it was not sent a second time; look whether the list has it, and say below if it is to be sent again";

/** Seconds until the next one may be sent; undefined where it may be now. */
export function findWait(mails: readonly Pick<SentMail, "at" | "outcome">[], now: string): number | undefined {
  const waits = [
    toWait(mails.filter(mayHaveArrived), limits.mailsAnHour, now),
    toWait(mails, limits.mailTriesAnHour, now),
  ];
  const seconds = Math.max(...waits);
  return seconds > 0 ? seconds : undefined;
}

/** Until the oldest of as many as an hour may have is an hour old. */
function toWait(mails: readonly Pick<SentMail, "at">[], most: number, now: string): number {
  const oldest = mails.map(({ at }) => Date.parse(at)).sort((a, b) => b - a)[most - 1];
  return oldest === undefined ? 0 : Math.ceil((oldest + 60 * MINUTE_MS - Date.parse(now)) / 1_000);
}
