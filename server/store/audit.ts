/** The audit log: what was done and by whom, each entry sealed with the hash of the one before. */
import { toCanonicalJson, toContentHash, type Json } from "#domain/register/record/canonical.ts";
import type { AuditEntry, SealedEntry } from "#domain/register/audit.ts";
import type { Reader } from "#server/store/database.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Newest first, below `before`. */
export async function listAudit(reader: Reader, limit: number, before?: number): Promise<readonly SealedEntry[]> {
  const rows = await reader.audit.findMany({
    ...(before !== undefined && { where: { seq: { lt: before } } }),
    orderBy: { seq: "desc" },
    take: limit,
  });
  return rows.map(({ detail, previousHash: _, ...row }) => ({ ...row, detail: JSON.parse(detail) as Json }));
}

/** Which register this is: the hash of the first thing that was ever done in it; empty before there was any. */
export async function readIdentity(reader: Reader): Promise<string> {
  const first = await reader.audit.findFirst({ orderBy: { seq: "asc" }, select: { hash: true } });
  return first?.hash ?? "";
}

export async function appendAudit(writer: Writer, entry: AuditEntry): Promise<void> {
  const last = await writer.audit.findFirst({ orderBy: { seq: "desc" } });
  const sealed = { ...entry, seq: (last?.seq ?? 0) + 1, previousHash: last?.hash ?? "" };
  await writer.audit.create({
    data: { ...sealed, detail: toCanonicalJson(entry.detail), hash: toContentHash(sealed) },
  });
}
