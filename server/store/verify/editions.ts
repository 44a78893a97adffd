/** Holds every edition against the audit log. */
import type { Edition } from "#domain/edition/edition.ts";
import type { Reader } from "#server/store/database.ts";
import { listEditions } from "#server/store/editions.ts";
import type { AuditLog, SealedEdition } from "#server/store/verify/audit-chain.ts";

export interface CheckedEditions {
  readonly editions: number;
}

/** Their number, or the first break in words. */
export async function checkEditions(reader: Reader, { editions: sealed }: AuditLog): Promise<CheckedEditions | string> {
  const editions = await listEditions(reader);
  for (const edition of editions) {
    const broken = findBreak(edition, sealed.get(edition.tag));
    if (broken !== undefined) return `edition ${edition.tag}: ${broken}`;
  }
  const missing = sealed.size - editions.length;
  return missing > 0 ? `${missing} editions that the audit log names are missing` : { editions: editions.length };
}

const members = ["revision", "title", "message", "by", "at"] as const;

function findBreak(edition: Edition, cut: SealedEdition | undefined): string | undefined {
  if (!cut) return "is not in the audit log";
  const changed = members.find((member) => edition[member] !== cut[member]);
  return changed && `its ${changed} is ${edition[changed]}, but the audit log says ${cut[changed]}`;
}
