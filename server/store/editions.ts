/** Editions as rows, and their one way into the database. */
import { countEditions, type CountedVersion, type EditionCounts } from "#domain/edition/counts.ts";
import { isSameEdition, listHindrances, type Edition } from "#domain/edition/edition.ts";
import type { NewEdition } from "#domain/edition/schema.ts";
import type { Problem } from "#domain/problem.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { appendAudit } from "#server/store/audit.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { toEdition } from "#server/store/rows.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

/** Oldest first. */
export async function listEditions(reader: Reader): Promise<readonly Edition[]> {
  const rows = await reader.edition.findMany({ orderBy: { revisionNumber: "asc" } });
  return rows.map(toEdition);
}

/** One for each edition, oldest first. */
export async function countAllEditions(reader: Reader): Promise<readonly EditionCounts[]> {
  const editions = await listEditions(reader);
  const rows = await reader.version.findMany({
    where: { revisionNumber: { lte: editions.at(-1)?.revision ?? 0 } },
    orderBy: { revisionNumber: "asc" },
    select: { kind: true, slug: true, revisionNumber: true, hash: true, retired: true },
  });
  return countEditions(editions, rows.map(toCounted));
}

interface VersionRow extends Pick<CountedVersion, "hash" | "retired"> {
  readonly kind: string;
  readonly slug: string;
  readonly revisionNumber: number;
}

const toCounted = ({ kind, slug, revisionNumber, hash, retired }: VersionRow): CountedVersion => ({
  id: toRecordId(kind as KindName, slug), // a foreign key leads to the record, which was made by its kind
  revision: revisionNumber,
  hash,
  retired,
});

/** With the entry of the audit log that says so, or not at all. */
export function cutEdition(
  database: Database,
  asked: NewEdition,
  { by, at }: Pick<Edition, "by" | "at">,
): Promise<Result<Edition, Problem>> {
  return writeTransaction(database, async (writer, newestRevision) => {
    const editions = await listEditions(writer);
    const known = editions.find(({ tag }) => tag === asked.tag);
    if (known && isSameEdition(known, asked, by)) return ok(known);
    const issues = listHindrances(asked, { editions, newestRevision });
    if (issues.length > 0) return fail({ type: "invalid", issues });
    const { tag, revision, title, message } = asked;
    const { name: authorName } = await writer.account.findUniqueOrThrow({ where: { id: by }, select: { name: true } });
    await writer.edition.create({ data: { tag, revisionNumber: revision, title, message, by, authorName, at } });
    const detail = { revision, title, message };
    await appendAudit(writer, { at, actor: by, action: "cut-edition", subject: `editions/${tag}`, detail });
    return ok({ tag, revision, title, message, by, authorName, at });
  });
}
