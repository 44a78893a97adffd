/** Revisions: the counter of the whole register, and what each step of it made. */
import type { Revision } from "#domain/register/record/revision.ts";
import type { Reader } from "#server/store/database.ts";
import { toRevision } from "#server/store/rows.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** What stands in the place of a name where content files were imported. */
const CONTENT_AUTHOR_NAME = "content files";

/** 0 while the register is empty. */
export async function findNewestRevision(reader: Reader): Promise<number> {
  const { revision } = await reader.register.findUniqueOrThrow({ where: { id: 1 } });
  return revision;
}

/** Newest first. */
export async function listRevisions(reader: Reader, limit: number): Promise<readonly Revision[]> {
  const rows = await reader.revision.findMany({
    orderBy: { number: "desc" },
    take: limit,
    include: {
      proposal: { select: { title: true, message: true, author: true } },
      versions: { select: { kind: true, slug: true, number: true, retired: true } },
    },
  });
  return rows.map((row) => toRevision(row));
}

export interface RevisionDraft {
  readonly number: number;
  readonly at: string;
  readonly proposal: number;
  /** Whose proposal it is; what they are called now stays with the revision. */
  readonly author: string;
  /** Canonical JSON of all exceptions that hold from here on. */
  readonly exceptions: string;
}

/** Its versions are added between this and `publishRevision`. */
export async function appendRevision(
  writer: Writer,
  { number, at, proposal, author, exceptions }: RevisionDraft,
): Promise<void> {
  const account = await writer.account.findUnique({ where: { id: author }, select: { name: true } });
  const authorName = account?.name ?? CONTENT_AUTHOR_NAME;
  await writer.revision.create({ data: { number, at, proposalId: proposal, authorName, exceptions } });
}

/** Closes it: from now on readers see it, and nothing can be added to it. */
export async function publishRevision(writer: Writer, number: number): Promise<void> {
  await writer.register.update({ where: { id: 1 }, data: { revision: number } });
}
