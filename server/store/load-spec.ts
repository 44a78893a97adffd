/** Loads the register at a revision: of every record its newest version up to there. */
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toSpec, withRecords, type Spec } from "#domain/register/spec.ts";
import type { Reader } from "#server/store/database.ts";
import { Prisma } from "#server/store/generated/client.ts";
import { toRevisionState, toVersion } from "#server/store/rows.ts";

/** The register before its first revision. */
export const emptySpec: Spec = toSpec({ revision: 0, at: "1970-01-01T00:00:00.000Z", records: [], exceptions: [] });

/** `revision` must exist. With another Spec at hand, only what differs from it is read, and the rest is shared with it. */
export async function loadSpec(reader: Reader, revision: number, known: Spec = emptySpec): Promise<Spec> {
  if (revision === known.revision) return known;
  const { at, exceptions } = toRevisionState(await reader.revision.findUniqueOrThrow({ where: { number: revision } }));
  const read = await readChanged(reader, revision, known.revision);
  if (revision > known.revision) return withRecords(known, { revision, at, records: read, exceptions });
  const kept = [...known.byId.values()].filter((record) => record.revision <= revision);
  return toSpec({ revision, at, records: [...kept, ...read], exceptions });
}

/**
 * Of what differs between two revisions the newest version at the first one; of what the second has and that had not yet,
 * none. After revision 0, everything. With a kind, only of that: who keeps little of what is read, reads little at a time.
 */
export async function readChanged(
  reader: Reader,
  revision: number,
  known: number,
  kind?: KindName,
): Promise<readonly AnyRecord[]> {
  const rows = await reader.$queryRaw<unknown[]>(selectNewest(revision, known, kind));
  return rows.map(toVersion);
}

// Plain SQL, the same on every engine: Prisma's own `distinct` would read all versions into memory. The inner
// query is answered by the index over kind, slug and revision alone, so bodies of old versions are not touched.
function selectNewest(revision: number, known: number, kind?: KindName): Prisma.Sql {
  const ofKind = kind === undefined ? Prisma.empty : Prisma.sql`AND "kind" = ${kind}`;
  const changed =
    known < revision
      ? Prisma.sql`"revisionNumber" > ${known}`
      : Prisma.sql`("kind", "slug") IN (SELECT "kind", "slug" FROM "Version" WHERE "revisionNumber" > ${revision} AND "revisionNumber" <= ${known})`;
  return Prisma.sql`
    SELECT version."kind", version."slug", version."number", version."revisionNumber", version."hash", version."body",
           version."retired", version."author", version."message", version."proposalId", version."at"
    FROM "Version" AS version
    JOIN (
      SELECT "kind", "slug", MAX("revisionNumber") AS "newest"
      FROM "Version"
      WHERE "revisionNumber" <= ${revision} AND ${changed} ${ofKind}
      GROUP BY "kind", "slug"
    ) AS newest
      ON version."kind" = newest."kind" AND version."slug" = newest."slug" AND version."revisionNumber" = newest."newest"`;
}
