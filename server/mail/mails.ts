/** What pages and actions can ask about mails to the list, and the one thing that sends one. Carried out by the store. */
import type { SentMail } from "#domain/mail/sent-mail.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { Mail } from "#exports/mail/mail.ts";
import type { PostedMail } from "#server/mail/to-eml.ts";

export interface MailOrder {
  /** `topics/rollback`, `proposals/7`, or `agendas/2025-02-10`. */
  readonly about: string;
  readonly mail: Mail;
  readonly to: { readonly name: string; readonly address: string };
  /** When somebody is shown it, which dates it; ISO 8601, UTC. */
  readonly at: string;
}

/** As it goes out, to the byte, if somebody confirms it. */
export interface PreparedMail extends MailOrder, PostedMail {
  /** MAIL_FROM. */
  readonly from: string;
  readonly sha256: string;
  readonly sameAs: string;
}

export interface MailConfirmation {
  /** Account. */
  readonly by: string;
  /** The mail that says the same and is sent a second time on purpose. */
  readonly again: number | undefined;
}

export interface MailDesk {
  readonly prepare: (order: MailOrder) => Promise<PreparedMail>;
  /** The one that may have gone out before and says the same, the newest first. */
  readonly findSame: (prepared: PreparedMail) => Promise<SentMail | undefined>;
  /** Noted before it is sent. Confirmed twice, it is sent once; whatever came of it stands in what is answered. */
  readonly send: (prepared: PreparedMail, confirmation: MailConfirmation) => Promise<Result<SentMail, Problem>>;
}

export interface KeptMail {
  readonly mail: SentMail;
  /** As they were sent. */
  readonly bytes: string;
}

export interface Mails {
  /** Undefined where there is no mail server to send with. */
  readonly desk: MailDesk | undefined;
  readonly find: (id: number) => Promise<KeptMail | undefined>;
  /** Newest first, below `before`. */
  readonly list: (limit: number, before?: number) => Promise<readonly SentMail[]>;
  /** The one that has these bytes. */
  readonly findByHash: (sha256: string) => Promise<SentMail | undefined>;
  /** Newest first. */
  readonly listAbout: (about: string) => Promise<readonly SentMail[]>;
}
