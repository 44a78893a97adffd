/** Revisions with all that a commit of git says of them. */
import type { CommittedRevision } from "#exports/history/commit.ts";
import type { Reader } from "#server/store/database.ts";
import { toCommitted, toRevisionState, toVersion } from "#server/store/rows.ts";

/** Those after `after`, oldest first; at most `limit`. */
export async function listCommits(
  reader: Reader,
  after: number,
  until: number,
  limit: number,
): Promise<readonly CommittedRevision[]> {
  const rows = await reader.revision.findMany({
    where: { number: { gt: after, lte: until } },
    orderBy: { number: "asc" },
    take: limit,
    include: {
      proposal: { select: { id: true, title: true, message: true, createdAt: true } },
      versions: { orderBy: [{ kind: "asc" }, { slug: "asc" }] },
    },
  });
  const revisions: CommittedRevision[] = [];
  for (const row of rows) {
    const versions = row.versions.map(toVersion);
    const meetings = versions.flatMap((record) => (record.kind === "decision" ? [record.body.meeting] : []));
    const notes = await listNotes(reader, [...new Set(meetings)], row.number);
    revisions.push({ ...toCommitted(row), ...toRevisionState(row), versions, notes });
  }
  return revisions;
}

async function listNotes(reader: Reader, meetings: readonly string[], revision: number): Promise<readonly string[]> {
  const found = meetings.map(async (slug) => {
    const row = await reader.version.findFirst({
      where: { kind: "meeting", slug, revisionNumber: { lte: revision } },
      orderBy: { number: "desc" },
    });
    const meeting = row && toVersion(row);
    return meeting?.kind === "meeting" && meeting.body.note?.url !== undefined ? [meeting.body.note.url] : [];
  });
  return [...new Set((await Promise.all(found)).flat())].sort();
}
