/** Proposals as answers. Members stand in the order in which people read them. */
import { diffBodies } from "#domain/register/record/diff.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toApiAddress, toProposalAddress } from "#exports/addresses.ts";
import { toJson, type Answer } from "#api/answer.ts";
import { toFinding, toHead, toRegisterHead } from "#api/answers.ts";
import type { OutlookAnswer, OutlookRecord, ProposalAnswer, ProposalListAnswer } from "#api/proposal-schemas.ts";
import type { ProposalLine, Written } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

/** As many as one answer of the server lists. */
export const PROPOSALS_LISTED = 50;

export const toProposalPage = (base: string, id: number): string => `${base}/proposals/${id}`;

const toLinks = (base: string, id: number) => ({ self: toProposalAddress(base, id), page: toProposalPage(base, id) });

export function toProposalListAnswer(lines: readonly ProposalLine[], base: string): ProposalListAnswer {
  const last = lines.length < PROPOSALS_LISTED ? undefined : lines.at(-1);
  return {
    ...toHead(base, "proposal-list"),
    proposals: lines.map(({ id, title, author, state, createdAt, closedAt }) => ({
      id,
      title,
      author,
      state,
      createdAt,
      closedAt: closedAt ?? null,
      links: toLinks(base, id),
    })),
    next: last ? toApiAddress(base, `/proposals?before=${last.id}`) : null,
  };
}

export function toProposalAnswer(proposal: Proposal, base: string): ProposalAnswer {
  const { id, author, state, since, content, contentHash, positions, concerns, comments } = proposal;
  return {
    ...toHead(base, "proposal"),
    id,
    title: content.title,
    author,
    state,
    since,
    message: content.message,
    changes: [...content.changes],
    contentHash,
    positions: positions.map((position) => ({ ...position, text: position.text ?? null })),
    concerns: concerns.map((concern) => ({ ...concern, reason: concern.reason ?? null })),
    comments: comments.map((comment) => ({ ...comment, on: comment.on ?? null, replyTo: comment.replyTo ?? null })),
    lastCallEndsAt: proposal.lastCallEndsAt ?? null,
    outcome: proposal.outcome ?? null,
    revision: proposal.revision ?? null,
    links: toLinks(base, id),
  };
}

/** Of a request that writes: what it made, or of a dry run what would be. */
export function toWrittenAnswer(written: Written, base: string): Result<Answer, never> {
  if (written.type === "outlook") return toJson(toOutlookAnswer(written, base), []);
  const { proposal } = written;
  const links = [toPageLink(toProposalPage(base, proposal.id))];
  return toJson(toProposalAnswer(proposal, base), links, toProposalAddress(base, proposal.id));
}

function toOutlookAnswer(written: Extract<Written, { type: "outlook" }>, base: string): OutlookAnswer {
  const { records, caused, mended } = written.outlook;
  return {
    ...toRegisterHead(written.outlook, base, "outlook"),
    records: [...records],
    caused: caused.map(toFinding),
    mended: mended.map(toFinding),
  };
}

/** What becomes of each record that a proposal changes. */
export const toOutlookRecords = (
  { changes }: Pick<ProposalContent, "changes">,
  present: Spec,
  next: Spec,
): readonly OutlookRecord[] => changes.map((change) => toOutlookRecord(change, present, next));

function toOutlookRecord({ op, kind, slug }: ProposedChange, present: Spec, next: Spec) {
  const id = toRecordId(kind, slug);
  const after = next.byId.get(id);
  if (!after) throw new Error(`${id} is changed by the proposal and not in what comes of it`);
  const before = present.byId.get(id);
  return { id, op, version: after.number, hash: after.hash, difference: before ? listDifference(before, after) : [] };
}

// Both are the same record, so their bodies are of one kind.
const listDifference = (before: AnyRecord, after: AnyRecord) =>
  diffBodies(before.body as never, after.body as never).map(({ op, path, was, label, before: old, after: now }) => ({
    op,
    path,
    was: was ?? null,
    label,
    ...(old !== undefined && { before: old }),
    ...(now !== undefined && { after: now }),
  }));
