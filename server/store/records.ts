/** The versions of records, as they are found by their record or by their hash. */
import type { Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Reader } from "#server/store/database.ts";
import { toVersion } from "#server/store/rows.ts";

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
