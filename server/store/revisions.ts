/** Revisions: the counter of the whole register, and what each step of it made. */
import { LRUCache } from "lru-cache";
import type { Revision } from "#domain/register/record/revision.ts";
import type { Reader } from "#server/store/database.ts";
import { toRevision } from "#server/store/rows.ts";

/** 0 while the register is empty. */
export async function findNewestRevision(reader: Reader): Promise<number> {
  const { revision } = await reader.register.findUniqueOrThrow({ where: { id: 1 } });
  return revision;
}

/** The last one that was made by the end of a day (UTC); undefined where that was before the first. */
export async function findRevisionOn(reader: Reader, day: string): Promise<number | undefined> {
  // Instants are written alike, so their order is that of their texts; no sign of a time comes after a tilde.
  const last = await reader.revision.findFirst({
    where: { at: { lte: `${day}T~` } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return last?.number;
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

/** Changes of kept revisions together; the first revision of a register has one for each of its records. */
const MOST_CHANGES = 20_000;

/** The same, and keeps those that were read last: no revision ever changes, and their numbers leave no gap. */
export function openRevisions(reader: Reader, findNewest: () => Promise<number>) {
  const kept = new LRUCache<number, Revision>({
    maxSize: MOST_CHANGES,
    sizeCalculation: ({ changes }) => changes.length + 1,
  });
  return async (limit: number, before = Infinity): Promise<readonly Revision[]> => {
    const last = Math.min(await findNewest(), before - 1);
    const numbers = Array.from({ length: Math.max(0, Math.min(limit, last)) }, (_, passed) => last - passed);
    const known = numbers.flatMap((number) => kept.get(number) ?? []);
    if (known.length === numbers.length) return known;
    const read = await listRevisions(reader, limit, last + 1);
    for (const revision of read) kept.set(revision.number, revision);
    return read;
  };
}
