/** Holds every revision and its versions against the audit log and against the proposal that made it. */
import { toSha256 } from "#domain/register/record/canonical.ts";
import { collections, toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Reader } from "#server/store/database.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import type { AuditLog, SealedAcceptance } from "#server/store/verify/audit-chain.ts";
import { openOriginals } from "#server/store/verify/originals.ts";

export interface CheckedRevisions {
  readonly revisions: number;
  readonly versions: number;
}

/** Their number, or the first break in words. */
export async function checkRevisions(reader: Reader, { acceptances }: AuditLog): Promise<CheckedRevisions | string> {
  const newest = await findNewestRevision(reader);
  /** Of each record its newest version so far. */
  const numbers = new Map<string, number>();
  const findOriginalBreak = openOriginals();
  let versions = 0;
  for (let revision = 1; revision <= newest; revision += 1) {
    const accepted = acceptances.get(revision);
    if (!accepted) return `revision ${revision} is not in the audit log`;
    const row = await findRevision(reader, revision);
    if (!row) return `revision ${revision} is missing`;
    const broken =
      findBreak(row, accepted) ?? findVersionBreak(row, accepted, numbers) ?? findOriginalBreak(row.versions);
    if (broken !== undefined) return `revision ${revision}: ${broken}`;
    versions += row.versions.length;
  }
  if (acceptances.size !== newest)
    return `the audit log accepts ${acceptances.size} revisions, but there are ${newest}`;
  if ((await reader.revision.count()) !== newest) return `revision ${newest + 1} is there, but was never published`;
  const strays = (await reader.version.count()) - versions;
  if (strays !== 0) return `${strays} versions belong to no revision`;
  return { revisions: newest, versions };
}

type RevisionRow = NonNullable<Awaited<ReturnType<typeof findRevision>>>;

const findRevision = (reader: Reader, number: number) =>
  reader.revision.findUnique({
    where: { number },
    include: { versions: true, proposal: { include: { changes: true } } },
  });

function findBreak({ proposalId, exceptions, proposal }: RevisionRow, accepted: SealedAcceptance): string | undefined {
  if (proposalId !== accepted.proposal)
    return `was made by proposal ${proposalId}, but the audit log says ${accepted.proposal}`;
  if (proposal.state !== "accepted") return `was made by proposal ${proposalId}, which is ${proposal.state}`;
  if (toSha256(exceptions) !== accepted.exceptions) return "its exceptions were changed";
  return undefined;
}

function findVersionBreak(
  { versions, proposalId, proposal }: RevisionRow,
  { changes }: SealedAcceptance,
  numbers: Map<string, number>,
): string | undefined {
  const rows = new Map(versions.map((version) => [toId(version), version]));
  const proposed = new Map(proposal.changes.map((change) => [toId(change), change]));
  if (rows.size !== changes.length || proposed.size !== changes.length)
    return `has ${rows.size} versions and ${proposed.size} changes; ${changes.length} were accepted`;
  for (const { record, op, version, hash } of changes) {
    const row = rows.get(record);
    if (!row) return `version ${version} of ${record} is missing`;
    const name = `version ${row.number} of ${record}`;
    if (row.number !== version || version !== (numbers.get(record) ?? 0) + 1)
      return `${name} is not the one that follows`;
    if (toSha256(row.body) !== row.hash) return `${name} was changed: its text does not have the hash ${row.hash}`;
    if (row.hash !== hash) return `${name} is not the text that was accepted`;
    if (row.retired !== (op === "retire") || row.proposalId !== proposalId) return `${name} is not as it was accepted`;
    const change = proposed.get(record);
    const body = op === "retire" ? null : row.body;
    if (change?.op !== op || change.body !== body || (change.baseVersion ?? 0) !== version - 1)
      return `${name} is not what proposal ${proposalId} changed`;
    numbers.set(record, version);
  }
  return undefined;
}

// A kind that is none of ours has no collection; then the audit log does not know it either.
const toId = ({ kind, slug }: { kind: string; slug: string }): string =>
  kind in collections ? toRecordId(kind as KindName, slug) : `${kind}/${slug}`;
