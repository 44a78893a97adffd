/** What the note that announces the call puts on its agenda, in the order of the note. */
import type { AgendaSource } from "#domain/agenda/item.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const listAnnounced: AgendaSource = ({ call: { announcedBy } }) => {
  const note = announcedBy;
  return (note?.body.next?.agenda ?? []).map(({ id, text, about, proposedBy, presenter }) => {
    return {
      // Last its place in the note: two items may be about one record.
      about: [...about, `${toRecordId("meeting", note?.slug ?? "")}#agenda-${id}`],
      text: toPlainSentence(text).replace(/\.$/u, ""),
      people: [...new Set([presenter, proposedBy].filter((slug) => slug !== undefined))],
      because: { because: "announced", day: note?.body.day ?? "" },
    };
  });
};
