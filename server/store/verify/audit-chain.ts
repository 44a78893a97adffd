/** Walks the audit log and keeps what it says, to hold the rest of the database against. */
import { z } from "zod";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import type { Reader } from "#server/store/database.ts";

/** An event of a proposal, as the log saw it. */
export interface Seal {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly hash: string;
}

export interface SealedAcceptance extends z.infer<typeof acceptDetail> {
  readonly proposal: number;
}

export interface AuditLog {
  readonly entries: number;
  /** Hash of the newest entry: whoever notes it can tell later that nothing before it was changed. */
  readonly head: string;
  /** By `proposal/seq`. */
  readonly seals: ReadonlyMap<string, Seal>;
  /** By revision. */
  readonly acceptances: ReadonlyMap<number, SealedAcceptance>;
  /** By tag. */
  readonly editions: ReadonlyMap<string, SealedEdition>;
  /** By `mails/id`: that a mail is sent, and what came of it. */
  readonly mails: ReadonlyMap<string, SealedMail>;
  /** Imports from before events were kept: their log entries seal the changes, and no event. */
  readonly unsealed: ReadonlySet<number>;
}

const eventDetail = z.object({ event: z.object({ seq: z.int(), hash: z.string() }) });
const acceptDetail = z.object({
  revision: z.int(),
  /** Hash of those that hold from there on. */
  exceptions: z.string(),
  changes: z.array(
    z.object({
      record: z.string(),
      op: z.enum(["create", "update", "retire"]),
      version: z.int(),
      hash: z.string(),
    }),
  ),
});

const editionDetail = z.object({ revision: z.int(), title: z.string(), message: z.string() });

/** An edition, as it was cut. */
export interface SealedEdition extends z.infer<typeof editionDetail> {
  readonly at: string;
  readonly by: string;
}

const mailDetail = z.object({ messageId: z.string(), sha256: z.string() });
const mailOutcomeDetail = z.object({ said: z.string() });

/** A mail to the list, as it was noted. */
export interface SealedMail extends z.infer<typeof mailDetail> {
  readonly at: string;
  readonly by: string;
  readonly outcome?: { readonly type: string; readonly said: string; readonly at: string };
}

const PAGE = 500;

/** The log, or its first break in words. */
export async function readAuditChain(reader: Reader): Promise<AuditLog | string> {
  const seals = new Map<string, Seal>();
  const acceptances = new Map<number, SealedAcceptance>();
  const editions = new Map<string, SealedEdition>();
  const mails = new Map<string, SealedMail>();
  const unsealed = new Set<number>();
  let [entries, head] = [0, ""];
  for (;;) {
    const rows = await reader.audit.findMany({ where: { seq: { gt: entries } }, orderBy: { seq: "asc" }, take: PAGE });
    for (const { hash, ...row } of rows) {
      const name = `audit entry ${row.seq}`;
      if (row.seq !== entries + 1) return `audit entry ${entries + 1} is missing`;
      if (row.previousHash !== head) return `${name} does not follow entry ${entries}: it names another hash`;
      const read = parseJsonText(row.detail);
      const detail = read.ok ? (read.value as Json) : undefined;
      if (detail === undefined || toContentHash({ ...row, detail }) !== hash)
        return `${name} was changed: it does not have the hash ${hash}`;
      [entries, head] = [row.seq, hash];
      const { at, actor, action } = row;
      if (action === "cut-edition") {
        const cut = editionDetail.safeParse(detail).data;
        if (!cut) return `${name} does not say which edition was cut`;
        editions.set(row.subject.replace(/^editions\//, ""), { at, by: actor, ...cut });
      }
      const mail = noteMail(row, detail, mails);
      if (mail !== undefined) return `${name} ${mail}`;
      const proposal = toProposalId(row.subject);
      if (proposal === undefined) continue;
      const sealed = eventDetail.safeParse(detail).data?.event;
      if (sealed) seals.set(`${proposal}/${sealed.seq}`, { at, actor, action, hash: sealed.hash });
      else unsealed.add(proposal);
      if (action !== "accept") continue;
      const accepted = acceptDetail.safeParse(detail).data;
      if (!accepted) return `${name} does not say what was accepted`;
      acceptances.set(accepted.revision, { proposal, ...accepted });
    }
    if (rows.length < PAGE) return { entries, head, seals, acceptances, editions, mails, unsealed };
  }
}

/** Undefined where the entry is about no mail, or was noted; otherwise what is wrong with it. */
function noteMail(
  { at, actor, action, subject }: Record<"at" | "actor" | "action" | "subject", string>,
  detail: Json,
  mails: Map<string, SealedMail>,
): string | undefined {
  if (!subject.startsWith("mails/")) return undefined;
  if (action === "send-mail") {
    const noted = mailDetail.safeParse(detail).data;
    if (!noted) return "does not say which mail was sent";
    mails.set(subject, { at, by: actor, ...noted });
    return undefined;
  }
  const known = mails.get(subject);
  const outcome = mailOutcomeDetail.safeParse(detail).data;
  if (!known || !outcome) return "does not say what came of which mail";
  mails.set(subject, { ...known, outcome: { type: action.replace(/^mail-/, ""), said: outcome.said, at } });
  return undefined;
}

function toProposalId(subject: string): number | undefined {
  const found = /^proposals\/([1-9]\d*)$/.exec(subject);
  return found ? Number(found[1]) : undefined;
}
