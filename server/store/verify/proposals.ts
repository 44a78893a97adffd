/** Holds every proposal against its events, and its events against the audit log. */
import { isClosed, toProposal, type Proposal } from "#domain/proposal/proposal.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import type { Reader } from "#server/store/database.ts";
import type { Prisma, ProposalEvent } from "#server/store/generated/client.ts";
import { toEvent } from "#server/store/rows.ts";
import type { AuditLog } from "#server/store/verify/audit-chain.ts";

export interface CheckedProposals {
  readonly proposals: number;
  readonly events: number;
}

const PAGE = 100;

/** Their number, or the first break in words. */
export async function checkProposals(reader: Reader, log: AuditLog): Promise<CheckedProposals | string> {
  let [last, proposals, events, sealed] = [0, 0, 0, 0];
  for (;;) {
    const rows = await reader.proposal.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: PAGE,
      include: { revision: { select: { number: true } } },
    });
    for (const row of rows) {
      // One at a time, because the content of a single one may be large.
      const own = await reader.proposalEvent.findMany({ where: { proposalId: row.id }, orderBy: { seq: "asc" } });
      const broken = findEventBreak(row.id, own, log) ?? findRowBreak(row, toProposalOrBreak(row.id, own));
      if (broken !== undefined) return `proposal ${row.id}: ${broken}`;
      last = row.id;
      proposals += 1;
      events += own.length;
      if (!log.unsealed.has(row.id)) sealed += own.length;
    }
    if (rows.length < PAGE) break;
  }
  const missing = log.seals.size - sealed;
  return missing > 0 ? `${missing} events that the audit log names are missing` : { proposals, events };
}

function findEventBreak(id: number, rows: readonly ProposalEvent[], { seals, unsealed }: AuditLog): string | undefined {
  for (const [index, { seq, at, by, type, body }] of rows.entries()) {
    if (seq !== index + 1) return `event ${index + 1} is missing`;
    if (unsealed.has(id) && seq <= 2) continue;
    const seal = seals.get(`${id}/${seq}`);
    if (!seal) return `event ${seq} is not in the audit log`;
    if (seal.hash !== toSha256(body) || seal.at !== at || seal.actor !== by || seal.action !== type)
      return `event ${seq} was changed: it is not what the audit log sealed`;
  }
  return undefined;
}

function toProposalOrBreak(id: number, rows: readonly ProposalEvent[]): Proposal | string {
  try {
    return toProposal(
      id,
      rows.map((row) => toEvent(row).event),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Row = Prisma.ProposalGetPayload<{ include: { revision: { select: { number: true } } } }>;

/** The row repeats what the events say. */
function findRowBreak(row: Row, proposal: Proposal | string): string | undefined {
  if (typeof proposal === "string") return proposal;
  const { state, author, content, since, revision } = proposal;
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ["state", row.state, state],
    ["author", row.author, author],
    ["title", row.title, content.title],
    ["message", row.message, content.message],
    ["end", row.closedAt, isClosed(state) ? since : null],
    ["revision", row.revision?.number, revision],
  ];
  const differing = said.find(([, has, is]) => has !== is);
  return differing && `its ${differing[0]} is ${String(differing[1])}, but its events say ${String(differing[2])}`;
}
