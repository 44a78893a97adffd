/** Makes the next revision out of a set of changes: proposal, versions, counter and audit, all inside one transaction. */
import { appendAudit } from "#server/store/audit.ts";
import { closeProposal, openProposal, type ProposalDraft } from "#server/store/proposals.ts";
import { appendVersions } from "#server/store/records.ts";
import { appendRevision, publishRevision } from "#server/store/revisions.ts";
import type { Writer } from "#server/store/write-transaction.ts";
import { toSha256 } from "#domain/record/canonical.ts";
import { toRecordId } from "#domain/reference.ts";

export interface Acceptance extends ProposalDraft {
  /** The revision to make: the one after the newest. */
  readonly revision: number;
  /** The exceptions that hold if the draft leaves them alone, as canonical JSON. */
  readonly presentExceptions: string;
}

export async function acceptChanges(writer: Writer, draft: Acceptance): Promise<void> {
  const { revision, author, message, at, changes } = draft;
  const exceptions = draft.exceptions ?? draft.presentExceptions;
  const proposal = await openProposal(writer, draft);
  await appendRevision(writer, { number: revision, at, proposal, exceptions });
  await appendVersions(writer, changes, { revision, proposal, author, message, at });
  await closeProposal(writer, proposal, "accepted", at);
  await publishRevision(writer, revision);
  await appendAudit(writer, {
    at,
    actor: author,
    action: "accept",
    subject: `proposals/${proposal}`,
    // The hashes tie every body and the exceptions to the chain of the audit log.
    detail: {
      revision,
      exceptions: toSha256(exceptions),
      changes: changes.map(({ kind, slug, op, baseVersion, hash }) => ({
        record: toRecordId(kind, slug),
        op,
        version: (baseVersion ?? 0) + 1,
        hash,
      })),
    },
  });
}
