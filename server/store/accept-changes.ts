/** Makes the next revision out of an accepted proposal: event, versions, counter and audit, all inside one transaction. */
import type { ProposalContent, ProposalEvent } from "#domain/proposal/schema.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { appendChanges, type Change } from "#server/store/changes.ts";
import { appendEvent, updateProposal } from "#server/store/proposals/events.ts";
import { appendVersions } from "#server/store/records.ts";
import { appendRevision, publishRevision } from "#server/store/revisions.ts";
import type { Writer } from "#server/store/write-transaction.ts";

export interface Acceptance {
  readonly proposal: number;
  readonly author: string;
  readonly content: ProposalContent;
  /** Names the revision to make: the one after the newest. */
  readonly event: Extract<ProposalEvent, { type: "accept" }>;
  /** Those of the content, against the versions that are the newest now. */
  readonly changes: readonly Change[];
  /** The exceptions that hold from here on, as canonical JSON. */
  readonly exceptions: string;
}

/** The one way that anything is changed in the register. */
export async function acceptChanges(writer: Writer, acceptance: Acceptance): Promise<void> {
  const { proposal, author, content, event, changes, exceptions } = acceptance;
  const { at, revision } = event;
  // The hashes tie every body and the exceptions to the chain of the audit log.
  await appendEvent(writer, proposal, event, {
    revision,
    exceptions: toSha256(exceptions),
    changes: changes.map(({ kind, slug, op, baseVersion, hash }) => ({
      record: toRecordId(kind, slug),
      op,
      version: (baseVersion ?? 0) + 1,
      hash,
    })),
  });
  await appendChanges(writer, proposal, changes);
  await appendRevision(writer, { number: revision, at, proposal, author, exceptions });
  await appendVersions(writer, changes, { revision, proposal, author, message: content.message, at });
  await updateProposal(writer, proposal, { state: "accepted", at, content });
  await publishRevision(writer, revision);
}
