/** Holds every mail to the list against the audit log, and its bytes against their hash. */
import { toSha256 } from "#domain/register/record/canonical.ts";
import type { Reader } from "#server/store/database.ts";
import type { AuditLog, SealedMail } from "#server/store/verify/audit-chain.ts";

export interface CheckedMails {
  readonly mails: number;
}

const PAGE = 100;

/** Their number, or the first break in words. */
export async function checkMails(reader: Reader, { mails: sealed }: AuditLog): Promise<CheckedMails | string> {
  let [mails, last] = [0, 0];
  for (;;) {
    const rows = await reader.sentMail.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      include: { outcome: true },
      take: PAGE,
    });
    for (const row of rows) {
      const broken = findBreak(row, sealed.get(`mails/${row.id}`));
      if (broken !== undefined) return `mail ${row.id}: ${broken}`;
      mails += 1;
      last = row.id;
    }
    if (rows.length < PAGE) break;
  }
  const missing = sealed.size - mails;
  return missing > 0 ? `${missing} mails that the audit log names are missing` : { mails };
}

interface MailRow extends Omit<SealedMail, "outcome"> {
  readonly bytes: string;
  readonly outcome: SealedMail["outcome"] | null;
}

const members = ["messageId", "sha256", "by", "at"] as const;
const outcomeMembers = ["type", "said", "at"] as const;

function findBreak(mail: MailRow, sealed: SealedMail | undefined): string | undefined {
  if (!sealed) return "is not in the audit log";
  const changed = members.find((member) => mail[member] !== sealed[member]);
  if (changed) return `its ${changed} is ${mail[changed]}, but the audit log says ${sealed[changed]}`;
  if (toSha256(mail.bytes) !== mail.sha256) return `its bytes do not have the hash ${mail.sha256}`;
  const isSame = outcomeMembers.every((member) => mail.outcome?.[member] === sealed.outcome?.[member]);
  return isSame ? undefined : "what came of it is not what the audit log says";
}
