/** Mails to the list as rows. A mail is noted before it is sent, so that none is ever sent twice unseen. */
import { z } from "zod";
import { MINUTE_MS } from "#domain/durations.ts";
import {
  findSentBefore,
  outcomeTypes,
  type KnownMail,
  type MailOutcome,
  type SentMail,
} from "#domain/mail/sent-mail.ts";
import type { Problem } from "#domain/problem.ts";
import { ok, type Result } from "#domain/result.ts";
import type { KeptMail, MailConfirmation, PreparedMail } from "#server/mail/mails.ts";
import { appendAudit } from "#server/store/audit.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { instant, requireRow } from "#server/store/rows.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

const rowSchema = z
  .object({
    id: z.int().min(1),
    about: z.string(),
    subject: z.string(),
    mailbox: z.string(),
    messageId: z.string(),
    sha256: z.string(),
    sameAs: z.string(),
    by: z.string(),
    at: instant,
    outcome: z.object({ type: z.enum(outcomeTypes), said: z.string(), at: instant }).nullable(),
  })
  .transform(({ mailbox: to, outcome, ...rest }) => ({ ...rest, to, ...(outcome && { outcome }) }));

const toSentMail = (row: unknown): SentMail => requireRow(rowSchema, row, "a sent mail");

/** Nobody has to read the bytes of mails to know that they were sent. */
const head = { include: { outcome: true }, omit: { bytes: true } } as const;
const newestFirst = { orderBy: { id: "desc" } } as const;

export async function findSentMail(reader: Reader, id: number): Promise<KeptMail | undefined> {
  const row = await reader.sentMail.findUnique({ where: { id }, include: { outcome: true } });
  return row ? { mail: toSentMail(row), bytes: row.bytes } : undefined;
}

export async function listSentMails(reader: Reader, limit: number, before?: number): Promise<readonly SentMail[]> {
  const where = before === undefined ? {} : { id: { lt: before } };
  return (await reader.sentMail.findMany({ ...head, ...newestFirst, where, take: limit })).map(toSentMail);
}

export async function listSentAbout(reader: Reader, about: string): Promise<readonly SentMail[]> {
  return (await reader.sentMail.findMany({ ...head, ...newestFirst, where: { about } })).map(toSentMail);
}

/** Those that say the same, or are the same bytes. */
export async function listSentAlike(
  reader: Reader,
  where: Partial<Pick<SentMail, "sameAs" | "sha256">>,
): Promise<readonly SentMail[]> {
  return (await reader.sentMail.findMany({ ...head, ...newestFirst, where })).map(toSentMail);
}

export interface NotedMail {
  readonly mail: SentMail;
  /** Whether it is to be sent now; otherwise it was noted before. */
  readonly isNew: boolean;
}

/** With the entry of the audit log that says so, or not at all. */
export function noteMail(
  database: Database,
  prepared: PreparedMail,
  { by, again }: MailConfirmation,
  at: string,
): Promise<Result<NotedMail, Problem>> {
  return writeTransaction(database, async (writer) => {
    const { about, to, bytes, messageId, sha256, sameAs } = prepared;
    const { subject } = prepared.mail;
    const since = new Date(Date.parse(at) - 60 * MINUTE_MS).toISOString();
    const rows = await writer.sentMail.findMany({
      ...head,
      ...newestFirst,
      where: { OR: [{ at: { gt: since } }, { sameAs }, { messageId }] },
    });
    const before = findSentBefore({ sameAs, messageId, again }, { mails: rows.map(toSentMail), now: at });
    if (!before.ok) return before;
    if (before.value) return ok({ mail: before.value, isNew: false });
    const row = { about, subject, mailbox: to.address, messageId, sha256, sameAs, by, at };
    const made = await writer.sentMail.create({ ...head, data: { ...row, bytes } });
    await appendAudit(writer, {
      at,
      actor: by,
      action: "send-mail",
      subject: `mails/${made.id}`,
      detail: { about, subject, mailbox: to.address, messageId, sha256, ...(again !== undefined && { again }) },
    });
    return ok({ mail: toSentMail(made), isNew: true });
  });
}

export function noteOutcome(database: Database, mail: SentMail, outcome: MailOutcome): Promise<SentMail> {
  return writeTransaction(database, async (writer) => {
    const { type, said, at } = outcome;
    await writer.sentMailOutcome.create({ data: { mailId: mail.id, ...outcome } });
    await appendAudit(writer, {
      at,
      actor: "system",
      action: `mail-${type}`,
      subject: `mails/${mail.id}`,
      detail: { said },
    });
    return { ...mail, outcome };
  });
}

/** As much as answers may come to. */
const MOST_KNOWN = 20_000;

/** Those that may have reached the list, by which answers to them are known. */
export async function listSentIds(reader: Reader): Promise<readonly KnownMail[]> {
  return reader.sentMail.findMany({
    where: { OR: [{ outcome: null }, { outcome: { type: { not: "failed" } } }] },
    select: { messageId: true, about: true },
    ...newestFirst,
    take: MOST_KNOWN,
  });
}
