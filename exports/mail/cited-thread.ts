/** The thread that a mail belongs to: that of the newest note which something rests on, where its mail is known. */
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { listReferences } from "#exports/mail/thread.ts";

/** `value` is a body, or several: whatever in it quotes a note. */
export function listCitedReferences(value: unknown, spec: Pick<Spec, "byId">): readonly string[] {
  const notes = [...listCited(value)].flatMap((slug) => {
    const meeting = findRecord(spec, "meeting", slug);
    const references = meeting ? listReferences(meeting.body) : [];
    return meeting && references.length > 0 ? [{ day: meeting.body.day, references }] : [];
  });
  notes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return notes.at(-1)?.references ?? [];
}

function listCited(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value as readonly unknown[]) listCited(item, found);
  else if (typeof value === "object" && value !== null) {
    const { type, meeting } = value as { readonly type?: unknown; readonly meeting?: unknown };
    if (type === "passage" && typeof meeting === "string") found.add(meeting);
    for (const member of Object.values(value)) listCited(member, found);
  }
  return found;
}
