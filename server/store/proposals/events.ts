/** What happens to a proposal, as rows: an event, what lists repeat of it, and its seal in the audit log. */
import type { ProposalState } from "#domain/proposal/proposal.ts";
import { isClosed } from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposalEvent } from "#domain/proposal/schema.ts";
import { toSha256, type Json } from "#domain/register/record/canonical.ts";
import { appendAudit } from "#server/store/audit.ts";
import { toText } from "#server/store/changes.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Sealed in the audit log with its hash, and with what else `detail` says of it. */
export async function appendEvent(
  writer: Writer,
  proposal: number,
  event: ProposalEvent,
  detail: Readonly<Record<string, Json>> = {},
): Promise<void> {
  const { seq, at, by, type, ...rest } = event;
  const body = toText(rest);
  await writer.proposalEvent.create({ data: { proposalId: proposal, seq, at, by, type, body } });
  await appendAudit(writer, {
    at,
    actor: by,
    action: type,
    subject: `proposals/${proposal}`,
    detail: { ...detail, event: { seq, hash: toSha256(body) } },
  });
}

export interface Opening {
  readonly author: string;
  readonly at: string;
  readonly content: ProposalContent;
  /** The exceptions to put in place of the present ones, as canonical JSON; undefined leaves them. */
  readonly exceptions?: string | undefined;
  readonly draftId?: string | undefined;
}

/** A new proposal, with the draft that it starts from. Answers its id. */
export async function openProposal(
  writer: Writer,
  { author, at, content, exceptions, draftId }: Opening,
): Promise<number> {
  const { title, message } = content;
  const { id } = await writer.proposal.create({
    data: {
      title,
      message,
      author,
      state: "draft",
      exceptions: exceptions ?? null,
      draftId: draftId ?? null,
      createdAt: at,
    },
  });
  await appendEvent(writer, id, { seq: 1, at, by: author, type: "draft", content });
  return id;
}

/** What the row repeats of the events, after the newest of them. */
export async function updateProposal(
  writer: Writer,
  id: number,
  { state, at, content: { title, message } }: { state: ProposalState; at: string; content: ProposalContent },
): Promise<void> {
  await writer.proposal.update({
    where: { id },
    data: { title, message, state, closedAt: isClosed(state) ? at : null },
  });
}
