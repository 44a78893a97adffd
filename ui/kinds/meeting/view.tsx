import type { ReactNode } from "react";
import type { Meeting } from "#domain/meeting/schema.ts";
import { listOriginals } from "#domain/meeting/originals.ts";
import { findNeighbours } from "#domain/meeting/series.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { AGENDA } from "#exports/agenda-path.ts";
import { toDayText } from "#ui/dates.ts";
import { Agenda } from "#ui/kinds/meeting/agenda.tsx";
import type { AskedNote } from "#ui/kinds/meeting/passage-facts.tsx";
import { findShown, Originals } from "#ui/kinds/meeting/originals.tsx";
import { toCorrectionsPart } from "#ui/kinds/meeting/corrections.tsx";
import { toOffCadencePart } from "#ui/kinds/meeting/off-cadence.tsx";
import { NoteText } from "#ui/kinds/meeting/note-text.tsx";
import { listOfDayParts } from "#ui/kinds/meeting/of-day.tsx";
import { toLine, toLink } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Facts } from "#ui/margin/noted.tsx";
import { toListPart } from "#ui/record/part.tsx";
import { RecordLinks } from "#ui/record/record-link.tsx";
import { LinksOr, quiet, sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";
import { toHref, type PageContext } from "#ui/page-context.ts";
import { TimeOfDay } from "#ui/text/moment.tsx";

const meetingForms = { call: "call", mail: "mail to the list" } as const;

export function toMeetingView({ context, record, loaded: asked }: ViewProps<"meeting", AskedNote | undefined>): View {
  const { body } = record;
  const { next, note } = body;
  const originals = listOriginals(body);
  const shown = findShown(body, asked);
  const isMail = body.form === "mail";
  const { before, after } = findNeighbours(context.spec.records.meeting, record);
  return {
    lede: body.summary,
    fields: [
      { label: "Form", value: isMail ? `${meetingForms.mail}; nobody met, nothing was decided by it` : undefined },
      { label: "Day", value: toDayText(body.day) },
      { label: "Time", value: toTime(body) },
      { label: isMail ? "By" : "Note by", value: toLink(context, "person", note?.author) },
      { label: "Mailed", value: note?.mailed },
      {
        label: "Mail",
        value: note?.url === undefined ? undefined : <a href={note.url}>{new URL(note.url).hostname}</a>,
      },
      { label: "Message-ID", value: note?.messageId === undefined ? undefined : <code>{note.messageId}</code> },
      { label: "About the note", value: toLine(context, note?.text) },
      { label: "Announces", value: next ? <a href="#next">the meeting of {toDayText(next.day)}</a> : undefined },
      { label: "Call before", value: toLink(context, "meeting", before?.slug) },
      { label: "Call after", value: toLink(context, "meeting", after?.slug) ?? toNext(context) },
    ],
    parts: [
      {
        id: "note",
        title: isMail ? "The mail" : "The note",
        count: shown?.sections.length ?? 0,
        content: shown ? (
          <>
            <Originals context={context} record={record} shown={shown} asked={asked?.original} />
            <NoteText context={context} record={record} kept={shown} passage={asked?.passage} />
          </>
        ) : (
          <p className="empty">The text is not kept here; its sources say where it was read.</p>
        ),
      },
      toCorrectionsPart(context, record, originals),
      {
        id: "next",
        title: "Next meeting",
        content: next ? <Agenda context={context} next={next} /> : undefined,
      },
      toOffCadencePart(context, body.offCadence ?? []),
      ...listOfDayParts(context, record),
      toListPart(
        "people",
        "People named",
        body.people,
        <>
          <p className="quiet">Being named is not attendance.</p>
          <RecordLinks context={context} ids={body.people.map((slug) => toRecordId("person", slug))} />
        </>,
      ),
      {
        id: "facts",
        title: isMail ? "What it says" : "About the meeting",
        content: (
          <Facts context={context} facts={[body.held, ...(body.attendance ? [body.attendance] : []), ...body.facts]} />
        ),
      },
    ],
  };
}

/** After the last call on record comes the one that is ahead. */
const toNext = (context: PageContext): ReactNode => <a href={toHref(context, AGENDA)}>the next agenda</a>;

/** A mail has no time, and an older note may have no zone. */
function toTime({ day, time, timeZone }: Meeting): ReactNode {
  if (time === undefined || timeZone === undefined) return time;
  return <TimeOfDay day={day} time={time} timeZone={timeZone} />;
}

export const meetingList: List<"meeting"> = {
  columns: (context) => [
    { heading: "Day", className: "nowrap", cell: ({ body }) => toDayText(body.day) },
    toTitleColumn(context, "Meeting"),
    { heading: "Form", cell: ({ body }) => meetingForms[body.form ?? "call"] },
    {
      heading: "Note",
      cell: ({ body }) => (body.original ? "kept here" : body.note?.url ? "elsewhere" : quiet("? unknown")),
    },
    {
      heading: "Note by",
      cell: ({ body }) => <LinksOr context={context} kind="person" slugs={[body.note?.author]} none="not said" />,
    },
    sentenceColumn,
  ],
  also: { label: "The next agenda", href: AGENDA },
  filters: [
    { name: "form", label: "Form", wordOf: ({ body }) => body.form ?? "call" },
    { name: "note", label: "Note", wordOf: ({ body }) => (body.original ? "kept here" : "elsewhere") },
  ],
};
