/** The versions of records, as they are found by their record or by their hash. */
import type { Version, VersionHead } from "#domain/register/record/record.ts";
import type { StoredVersion } from "#api/row.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Reader } from "#server/store/database.ts";
import { toStoredVersion, toVersion, toVersionHead } from "#server/store/rows.ts";

/** Oldest first; empty where there is no such record. */
export async function listVersions<Kind extends KindName>(
  reader: Reader,
  kind: Kind,
  slug: string,
): Promise<readonly Version<Kind>[]> {
  const rows = await reader.version.findMany({ where: { kind, slug }, orderBy: { number: "asc" } });
  return rows.map((row) => toVersion(row) as Version<Kind>); // only rows of `kind` were asked for
}

/** The same without the bodies: a long history of a large record is read as fast as any. */
export async function listVersionHeads(reader: Reader, kind: KindName, slug: string): Promise<readonly VersionHead[]> {
  const rows = await reader.version.findMany({
    where: { kind, slug },
    orderBy: { number: "asc" },
    omit: { body: true },
  });
  return rows.map(toVersionHead);
}

/** The first version whose body has this hash. */
export async function findBlob(reader: Reader, hash: string): Promise<Version | undefined> {
  const row = await reader.version.findFirst({ where: { hash }, orderBy: { revisionNumber: "asc" } });
  return row ? toVersion(row) : undefined;
}

/** Read at once; few, because between them others are answered. */
const STORED_READ = 25;

/** Those after `since` and up to `until`, oldest first. Nothing is parsed: what is kept was, when it came in. */
export async function* readStoredVersions(reader: Reader, since: number, until: number): AsyncGenerator<StoredVersion> {
  let from = { revisionNumber: since + 1, kind: "", slug: "" };
  for (;;) {
    const rows = await reader.version.findMany({
      where: {
        revisionNumber: { lte: until },
        OR: [
          { revisionNumber: { gt: from.revisionNumber } },
          { revisionNumber: from.revisionNumber, kind: { gt: from.kind } },
          { revisionNumber: from.revisionNumber, kind: from.kind, slug: { gt: from.slug } },
        ],
      },
      orderBy: [{ revisionNumber: "asc" }, { kind: "asc" }, { slug: "asc" }],
      take: STORED_READ,
    });
    yield* rows.map(toStoredVersion);
    const last = rows.at(-1);
    if (!last || rows.length < STORED_READ) return;
    from = last;
  }
}
