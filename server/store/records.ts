/** Records and their versions as rows. Both are only ever added. */
import type { Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Reader } from "#server/store/database.ts";
import type { Change } from "#server/store/changes.ts";
import { toVersion } from "#server/store/rows.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Oldest first; empty where there is no such record. */
export async function listVersions<Kind extends KindName>(
  reader: Reader,
  kind: Kind,
  slug: string,
): Promise<readonly Version<Kind>[]> {
  const rows = await reader.version.findMany({ where: { kind, slug }, orderBy: { number: "asc" } });
  return rows.map((row) => toVersion(row) as Version<Kind>); // only rows of `kind` were asked for
}

/** The first version whose body has this hash. */
export async function findBlob(reader: Reader, hash: string): Promise<Version | undefined> {
  const row = await reader.version.findFirst({ where: { hash }, orderBy: { revisionNumber: "asc" } });
  return row ? toVersion(row) : undefined;
}

export interface Origin {
  readonly revision: number;
  readonly proposal: number;
  readonly author: string;
  readonly message: string;
  readonly at: string;
}

export async function appendVersions(writer: Writer, changes: readonly Change[], origin: Origin): Promise<void> {
  const created = changes.filter((change) => change.op === "create");
  await writer.record.createMany({ data: created.map(({ kind, slug }) => ({ kind, slug })) });
  await writer.version.createMany({
    data: changes.map(({ kind, slug, op, baseVersion, body, hash, why }) => ({
      kind,
      slug,
      number: (baseVersion ?? 0) + 1,
      revisionNumber: origin.revision,
      hash,
      body,
      retired: op === "retire",
      author: origin.author,
      message: why ?? origin.message,
      proposalId: origin.proposal,
      at: origin.at,
    })),
  });
}
