/** How the register stands, for who operates it: numbers and moments, nothing of what it says. */
import { toMailState, type MailState } from "#domain/mail/sent-mail.ts";
import type { Reader } from "#server/store/database.ts";
import { findNewestRevision } from "#server/store/revisions.ts";

export interface RegisterState {
  readonly revision: number;
  readonly openProposals: number;
  /** When the oldest of them was submitted. */
  readonly oldestOpenAt: string | undefined;
  readonly mails: Readonly<Record<MailState, number>>;
}

/** `now` is ISO 8601, UTC. */
export async function readRegisterState(reader: Reader, now: string): Promise<RegisterState> {
  const open = { closedAt: null, state: { not: "draft" } } as const;
  const [revision, openProposals, oldest, outcomes, unnoted] = await Promise.all([
    findNewestRevision(reader),
    reader.proposal.count({ where: open }),
    reader.proposalEvent.aggregate({ where: { type: "submit", proposal: open }, _min: { at: true } }),
    reader.sentMailOutcome.groupBy({ by: ["type"], _count: true }),
    reader.sentMail.findMany({ where: { outcome: null }, select: { at: true } }),
  ]);
  const mails = { sent: 0, failed: 0, unknown: 0, sending: 0 };
  for (const { type, _count } of outcomes) mails[type as MailState] += _count; // one of them, by the schema of rows
  for (const { at } of unnoted) mails[toMailState({ at }, now)] += 1;
  return { revision, openProposals, oldestOpenAt: oldest._min.at ?? undefined, mails };
}
