/** Walks the whole history and proves that it is whole, or names the first place where it is not. */
import { fail, ok, type Result } from "#domain/result.ts";
import { withOpenDatabase, type Database, type Reader } from "#server/store/database.ts";
import { requireCurrent } from "#server/store/migrate.ts";
import { readingOneState } from "#server/store/one-state.ts";
import { describePlace, type DatabasePlace } from "#server/store/place.ts";
import { readAuditChain } from "#server/store/verify/audit-chain.ts";
import { checkEditions, type CheckedEditions } from "#server/store/verify/editions.ts";
import { checkMails, type CheckedMails } from "#server/store/verify/mails.ts";
import { checkProposals, type CheckedProposals } from "#server/store/verify/proposals.ts";
import { checkRevisions, type CheckedRevisions } from "#server/store/verify/revisions.ts";

export interface Verified extends CheckedRevisions, CheckedProposals, CheckedEditions, CheckedMails {
  readonly auditEntries: number;
  /** Hash of the newest audit entry: noted somewhere else, it proves later that nothing before it was changed. */
  readonly head: string;
}

/** Of a register, also while a server runs on it. Upgrades nothing, and fails with one sentence. */
export async function verifyRegister(place: DatabasePlace): Promise<Result<Verified, string>> {
  const current = await requireCurrent(place);
  if (!current.ok) return current;
  const found = await withOpenDatabase(place, verify, { connections: 2 });
  return found.ok ? found : fail(`${describePlace(place)} is not whole: ${found.failure}`);
}

/** Fails with the first break, in one sentence. Reads one state of the database while others write. */
export const verify = (database: Database): Promise<Result<Verified, string>> => readingOneState(database, verifyState);

/** The same of what a transaction sees. */
export async function verifyState(reader: Reader): Promise<Result<Verified, string>> {
  const log = await readAuditChain(reader);
  if (typeof log === "string") return fail(log);
  const revisions = await checkRevisions(reader, log);
  if (typeof revisions === "string") return fail(revisions);
  const proposals = await checkProposals(reader, log);
  if (typeof proposals === "string") return fail(proposals);
  const editions = await checkEditions(reader, log);
  if (typeof editions === "string") return fail(editions);
  const mails = await checkMails(reader, log);
  if (typeof mails === "string") return fail(mails);
  return ok({ ...revisions, ...proposals, ...editions, ...mails, auditEntries: log.entries, head: log.head });
}
