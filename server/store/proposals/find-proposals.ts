/** Proposals as their events leave them, and lists of them. What was never submitted is its author's own. */
import { limits } from "#domain/limits.ts";
import { toProposal, type Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import type { ProposalLine } from "#api/row.ts";
import type { LastCallNews } from "#exports/feeds/feed.ts";
import type { ProposalQuery } from "#server/proposals/proposals.ts";
import type { Reader } from "#server/store/database.ts";
import type { Prisma } from "#server/store/generated/client.ts";
import { toEvent, toProposalLine, toStartedLastCall } from "#server/store/rows.ts";

/** An account, or nobody. */
type Viewer = string | undefined;

export async function findProposal(reader: Reader, id: number, viewer: Viewer): Promise<Proposal | undefined> {
  const events = await listEvents(reader, id, viewer);
  return events.length > 0 ? toProposal(id, events) : undefined;
}

/** Oldest first; empty where there is no such proposal. */
export async function listEvents(reader: Reader, id: number, viewer: Viewer): Promise<readonly ProposalEvent[]> {
  // Prisma throws on numbers that the database cannot hold.
  if (!Number.isInteger(id) || id < 1 || id > 2 ** 31 - 1) return [];
  const rows = await reader.proposalEvent.findMany({
    where: { proposalId: id, proposal: visibleTo(viewer) },
    orderBy: { seq: "asc" },
  });
  return rows.map((row) => toEvent(row).event);
}

/** Newest first. */
export async function listProposals(
  reader: Reader,
  { states, author, before, limit = limits.listedProposals }: ProposalQuery,
  viewer: Viewer,
): Promise<readonly ProposalLine[]> {
  const rows = await reader.proposal.findMany({
    where: {
      ...visibleTo(viewer),
      ...(states && { state: { in: [...states] } }),
      ...(author !== undefined && { author }),
      ...(before !== undefined && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: Math.min(Math.max(limit, 1), limits.mostListedProposals),
  });
  return rows.map((row) => toProposalLine(row));
}

export const countOpen = (reader: Reader): Promise<number> =>
  reader.proposal.count({ where: { closedAt: null, state: { not: "draft" } } });

/** Oldest first. */
export async function listUnfinished(reader: Reader, viewer: Viewer): Promise<readonly Proposal[]> {
  const rows = await reader.proposalEvent.findMany({
    where: { proposal: { closedAt: null, ...visibleTo(viewer) } },
    orderBy: [{ proposalId: "asc" }, { seq: "asc" }],
  });
  const byProposal = new Map<number, ProposalEvent[]>();
  for (const row of rows) {
    const { proposal, event } = toEvent(row);
    const events = byProposal.get(proposal);
    if (events) events.push(event);
    else byProposal.set(proposal, [event]);
  }
  return [...byProposal].map(([id, events]) => toProposal(id, events));
}

/** Newest first. Whatever entered last call was submitted before, so everybody may see it. */
export async function listLastCalls(reader: Reader, limit: number): Promise<readonly LastCallNews[]> {
  const rows = await reader.proposalEvent.findMany({
    where: { type: "start-last-call" },
    orderBy: [{ at: "desc" }, { proposalId: "desc" }, { seq: "desc" }],
    take: limit,
    include: { proposal: { select: { title: true, message: true, author: true } } },
  });
  return rows.map((row) => toStartedLastCall(row));
}

/** What everybody may see. An import is accepted as it is made. */
export const wasShown: Prisma.ProposalWhereInput = { events: { some: { type: { in: ["submit", "accept"] } } } };

const visibleTo = (viewer: Viewer): Prisma.ProposalWhereInput =>
  viewer === undefined ? wasShown : { OR: [{ author: viewer }, wasShown] };
