/** Revisions: the counter of the whole register, and what each step of it made. */
import type { Revision } from "#domain/register/record/revision.ts";
import type { Reader } from "#server/store/database.ts";
import { toRevision } from "#server/store/rows.ts";

/** 0 while the register is empty. */
export async function findNewestRevision(reader: Reader): Promise<number> {
  const { revision } = await reader.register.findUniqueOrThrow({ where: { id: 1 } });
  return revision;
}

/** Newest first, from below `before` on where it is given. */
export async function listRevisions(reader: Reader, limit: number, before?: number): Promise<readonly Revision[]> {
  const rows = await reader.revision.findMany({
    ...(before !== undefined && { where: { number: { lt: before } } }),
    orderBy: { number: "desc" },
    take: limit,
    include: {
      proposal: { select: { title: true, message: true, author: true } },
      versions: { select: { kind: true, slug: true, number: true, retired: true } },
    },
  });
  return rows.map((row) => toRevision(row));
}
