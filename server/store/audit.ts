/** The audit log: what was done and by whom, each entry sealed with the hash of the one before. */
import { toCanonicalJson, toContentHash, type Json } from "#domain/record/canonical.ts";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import type { AuditRow } from "#server/register.ts";
import type { Reader } from "#server/store/database.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** What is noted. A step of a proposal goes by its own name. */
export type AuditAction = ProposalEvent["type"] | AccountAction;

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

export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  /** What was acted on: `proposals/12`. */
  readonly subject: string;
  readonly detail: Json;
}

/** Newest first, below `before`. */
export async function listAudit(reader: Reader, limit: number, before?: number): Promise<readonly AuditRow[]> {
  const rows = await reader.audit.findMany({
    ...(before !== undefined && { where: { seq: { lt: before } } }),
    orderBy: { seq: "desc" },
    take: limit,
  });
  return rows.map(({ detail, previousHash: _, ...row }) => ({ ...row, detail: JSON.parse(detail) as Json }));
}

export async function appendAudit(writer: Writer, entry: AuditEntry): Promise<void> {
  const last = await writer.audit.findFirst({ orderBy: { seq: "desc" } });
  const sealed = { ...entry, seq: (last?.seq ?? 0) + 1, previousHash: last?.hash ?? "" };
  await writer.audit.create({
    data: { ...sealed, detail: toCanonicalJson(entry.detail), hash: toContentHash(sealed) },
  });
}
