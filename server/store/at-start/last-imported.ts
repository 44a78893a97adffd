/** What the files of `content/` said when they were last imported: the common ancestor of a file and the register. */
import { z } from "zod";
import { kindNames, toRecordId } from "#domain/register/reference.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Reader } from "#server/store/database.ts";

/** In place of an account: whoever runs this server stands behind its content. */
export const CONTENT_AUTHOR = "content";

export type SaidByFile = Pick<AnyRecord, "number" | "hash" | "retired">;

/** By record id. A record that was never in the files is not among them. */
export type LastImported = ReadonlyMap<string, SaidByFile>;

const rowsSchema = z.array(
  z.object({
    kind: z.enum(kindNames),
    slug: z.string(),
    number: z.coerce.number(),
    hash: z.string(),
    retired: z.coerce.boolean(),
  }),
);

/** As of the revision of `spec`. */
export async function loadLastImported(reader: Reader, spec: Spec): Promise<LastImported> {
  const imported = new Map<string, SaidByFile>([...spec.byId].filter(([, { author }]) => author === CONTENT_AUTHOR));
  // Where everything came out of files, which is how most registers begin, nothing has to be read.
  if (imported.size === spec.byId.size) return imported;
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT version."kind", version."slug", version."number", version."hash", version."retired"
    FROM "Version" AS version
    JOIN (
      SELECT "kind", "slug", MAX("number") AS "newest"
      FROM "Version"
      WHERE "author" = ${CONTENT_AUTHOR} AND "revisionNumber" <= ${spec.revision}
      GROUP BY "kind", "slug"
    ) AS newest
      ON version."kind" = newest."kind" AND version."slug" = newest."slug" AND version."number" = newest."newest"`;
  for (const { kind, slug, ...said } of rowsSchema.parse(rows)) imported.set(toRecordId(kind, slug), said);
  return imported;
}
