/** What is wrong with how a proposal moves decisions and topics on: since when, and what is open about them, is looked up here. */
import { requireRules, toEarliestAcceptance } from "#domain/proposal/consensus.ts";
import type { Finding } from "#domain/check/finding.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { listConcernsAbout, listStatusMoves } from "#domain/proposal/status-moves.ts";
import { blame } from "#domain/register/record/blame.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Reader } from "#server/store/database.ts";
import { listUnfinished } from "#server/store/proposals/find-proposals.ts";
import { listVersions } from "#server/store/records.ts";

interface Moving {
  readonly before: Spec;
  readonly after: Spec;
  readonly content: ProposalContent;
  /** Undefined while it is being written. */
  readonly proposal: Pick<Proposal, "id" | "lastCallEndsAt"> | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export async function findStatusMoves(reader: Reader, moving: Moving): Promise<readonly Finding[]> {
  const { before, after, content, proposal, now } = moving;
  if (!content.changes.some(({ kind }) => kind === "decision" || kind === "topic")) return [];
  const rules = requireRules(before);
  const decisions = content.changes.filter(({ kind, op }) => kind === "decision" && op === "update");
  const since = new Map(
    await Promise.all(
      decisions.map(async ({ slug }) => {
        const versions = await listVersions(reader, "decision", slug);
        const status = versions.length > 0 ? blame(versions).get("/status") : undefined;
        return [toRecordId("decision", slug), status?.changed.at] as const;
      }),
    ),
  );
  const others = decisions.length > 0 ? await listUnfinished(reader, undefined) : [];
  return listStatusMoves(before, after, {
    now: toEarliestAcceptance(proposal, { now, rules }),
    rules,
    findStatusSince: (record) => since.get(record),
    listOpenConcerns: (record) =>
      listConcernsAbout(
        others.filter(({ id }) => id !== proposal?.id),
        record,
      ),
  });
}
