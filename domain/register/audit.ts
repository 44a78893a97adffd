/** What was done, by whom and to what. */
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import type { Json } from "#domain/register/record/canonical.ts";

/** A step of a proposal goes by its own name. */
export type AuditAction = ProposalEvent["type"] | AccountAction | MailAction | "cut-edition";

/** What is noted of accounts: who let whom do what. Addresses, passwords and links are not. */
export type AccountAction =
  | "create-account"
  | "change-account"
  | "disable-account"
  | "enable-account"
  | "link-provider"
  | "invite"
  | "withdraw-invitation"
  | "make-reset-link"
  | "reset-password"
  | "change-password"
  | "make-token"
  | "revoke-token";

/** That a mail to the list is sent is noted before it is, and what came of it once that is known. */
export type MailAction = "send-mail" | "mail-sent" | "mail-failed" | "mail-unknown";

export interface AuditEntry {
  readonly at: string;
  /** An account, `content` or `system`. */
  readonly actor: string;
  readonly action: AuditAction;
  /** What was acted on: `proposals/12`. */
  readonly subject: string;
  readonly detail: Json;
}

/** As it stands in the log, whose entries are counted from 1 and each sealed with the hash of the one before. */
export interface SealedEntry extends Omit<AuditEntry, "action"> {
  readonly seq: number;
  /** As it was noted by the version of then. */
  readonly action: string;
  readonly hash: string;
}
