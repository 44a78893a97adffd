/** Makes the next revision out of an accepted proposal: event, versions, counter and audit, all inside one transaction. */
import type { ProposalContent, ProposalEvent } from "#domain/proposal/schema.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Change } from "#server/store/changes.ts";
import { appendEvent, updateProposal } from "#server/store/proposals/events.ts";
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

/** What stands in the place of a name where content files were imported. */
const CONTENT_AUTHOR_NAME = "content files";

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
  await writer.change.createMany({
    data: changes.map(({ kind, slug, op, baseVersion = null, body }) => {
      const change = { proposalId: proposal, kind, slug, op, baseVersion };
      return { ...change, body: op === "retire" ? null : body };
    }),
  });
  // What its author is called now stays with the revision.
  const account = await writer.account.findUnique({ where: { id: author }, select: { name: true } });
  const authorName = account?.name ?? CONTENT_AUTHOR_NAME;
  await writer.revision.create({ data: { number: revision, at, proposalId: proposal, authorName, exceptions } });
  const created = changes.filter((change) => change.op === "create");
  await writer.record.createMany({ data: created.map(({ kind, slug }) => ({ kind, slug })) });
  await writer.version.createMany({
    data: changes.map(({ kind, slug, op, baseVersion = 0, body, hash, why = content.message }) => {
      const version = { kind, slug, number: baseVersion + 1, hash, body, retired: op === "retire", message: why };
      return { ...version, revisionNumber: revision, author, proposalId: proposal, at };
    }),
  });
  await updateProposal(writer, proposal, { state: "accepted", at, content });
  // Closes it: from now on readers see it, and nothing can be added to it.
  await writer.register.update({ where: { id: 1 }, data: { revision } });
}
