/** What changed between two revisions, as the API says it. */
import type { EditionNotes, NotedMove, NotedRecord } from "#domain/edition/notes.ts";
import { toVersionAddress } from "#exports/addresses.ts";
import type { RevisionDifferenceAnswer } from "#api/notes-schemas.ts";

type NotesAnswer = Pick<RevisionDifferenceAnswer, "added" | "changed" | "retired" | "decisions" | "opened" | "closed">;

export function toNotesAnswer(notes: EditionNotes, base: string): NotesAnswer {
  const toNoted = ({ id, kind, slug, title, version }: NotedRecord) => ({ id, kind, slug, title, version });
  const withLinks = (record: NotedRecord) => ({
    links: { version: toVersionAddress(base, record, record.version) },
  });
  const toMove = (move: NotedMove) => ({
    ...toNoted(move),
    from: move.from ?? null,
    to: move.to,
    ...withLinks(move),
  });
  return {
    added: notes.added.map((record) => ({ ...toNoted(record), ...withLinks(record) })),
    changed: notes.changed.map((change) => ({
      ...toNoted(change),
      previousVersion: change.before,
      ...change.classed,
      ...withLinks(change),
    })),
    retired: notes.retired.map((record) => ({ ...toNoted(record), ...withLinks(record) })),
    decisions: notes.decisions.map(toMove),
    opened: notes.opened.map(toMove),
    closed: notes.closed.map(toMove),
  };
}
