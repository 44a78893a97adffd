/** Walks the whole history and proves that it is whole, or names the first place where it is not. */
import { fail, ok, type Result } from "#domain/result.ts";
import type { Database } from "#server/store/database.ts";
import { readAuditChain } from "#server/store/verify/audit-chain.ts";
import { checkProposals, type CheckedProposals } from "#server/store/verify/proposals.ts";
import { checkRevisions, type CheckedRevisions } from "#server/store/verify/revisions.ts";

export interface Verified extends CheckedRevisions, CheckedProposals {
  readonly auditEntries: number;
  /** Hash of the newest audit entry: noted somewhere else, it proves later that nothing before it was changed. */
  readonly head: string;
}

/** Fails with the first break, in one sentence. Reads one state of the database while others write. */
export function verify(database: Database): Promise<Result<Verified, string>> {
  return database.$transaction(
    async (reader) => {
      const log = await readAuditChain(reader);
      if (typeof log === "string") return fail(log);
      const revisions = await checkRevisions(reader, log);
      if (typeof revisions === "string") return fail(revisions);
      const proposals = await checkProposals(reader, log);
      if (typeof proposals === "string") return fail(proposals);
      return ok({ ...revisions, ...proposals, auditEntries: log.entries, head: log.head });
    },
    { maxWait: 30_000, timeout: 3_600_000 },
  );
}
