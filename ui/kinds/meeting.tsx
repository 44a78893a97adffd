import { toRecordId } from "#domain/reference.ts";
import { toDayText } from "#ui/dates.ts";
import { Agenda } from "#ui/kinds/meeting/agenda.tsx";
import { NoteText } from "#ui/kinds/meeting/note-text.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Facts } from "#ui/margin/noted.tsx";
import { ifAny } from "#ui/record/part.tsx";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

export function toMeetingView({ reading, record, passage }: ViewProps<"meeting">): View {
  const { body } = record;
  const { original, next, note } = body;
  return {
    lede: body.summary,
    fields: [
      { label: "Day", value: toDayText(body.day) },
      { label: "Time", value: body.time === undefined ? undefined : `${body.time} ${body.timeZone ?? ""}` },
      {
        label: "Note by",
        value:
          note?.author === undefined ? undefined : (
            <RecordLink reading={reading} id={toRecordId("person", note.author)} />
          ),
      },
      { label: "Mailed", value: note?.mailed },
      {
        label: "Mail",
        value: note?.url === undefined ? undefined : <a href={note.url}>{new URL(note.url).hostname}</a>,
      },
      {
        label: "About the note",
        value: note?.text === undefined ? undefined : <Line reading={reading} text={note.text} />,
      },
      { label: "Next meeting", value: next ? <a href="#next">{toDayText(next.day)}</a> : undefined },
    ],
    parts: [
      {
        id: "note",
        title: "The note",
        count: body.sections.length,
        content: original ? (
          <NoteText reading={reading} record={record} original={original} passage={passage} />
        ) : (
          <p className="empty">The text of this note is not kept here; its sources say where it was read.</p>
        ),
      },
      {
        id: "next",
        title: "Next meeting",
        content: next ? <Agenda reading={reading} next={next} /> : undefined,
      },
      {
        id: "people",
        title: "People named",
        count: body.people.length,
        content: ifAny(
          body.people,
          <>
            <p className="quiet">Being named in a note is not attendance.</p>
            <RecordLinks reading={reading} ids={body.people.map((slug) => toRecordId("person", slug))} />
          </>,
        ),
      },
      {
        id: "facts",
        title: "About the meeting",
        content: (
          <Facts reading={reading} facts={[body.held, ...(body.attendance ? [body.attendance] : []), ...body.facts]} />
        ),
      },
    ],
  };
}
