/**
 * The agenda of the next meeting as a mail in the group's own form, and the skeleton of the notes that somebody will
 * take in it. What both say is read back by domain/note: no item is lost, and none says more than that it is one.
 */
import type { Agenda, AgendaEntry } from "#domain/agenda/plan.ts";
import { addDays } from "#domain/charter/instant.ts";
import { findNextMeeting } from "#domain/charter/cadence.ts";
import { toDepartures } from "#domain/meeting/departures.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { AGENDA } from "#exports/agenda-path.ts";
import { openFootnotes, toBody, toNamedDay, toNamedTime, type Footnotes, type Mail } from "#exports/mail/mail.ts";
import { toReadableLine } from "#exports/mail/readable.ts";
import { listReferences } from "#exports/mail/thread.ts";
import { toGroup, type Written } from "#exports/mail/written.ts";
import { wrapText } from "#exports/mail/wrap.ts";

interface WrittenAgenda extends Written {
  readonly agenda: Agenda;
  readonly spec: Pick<Spec, "records" | "byId" | "at">;
}

export function toAgendaMail({ agenda, spec, base }: WrittenAgenda): Mail {
  const { call, entries } = agenda;
  const notes = openFootnotes();
  const items = entries.map((entry) => {
    const line = `${toAgendaLine(entry, spec)} ${notes.cite(`${base}${entry.path}`)}`;
    return wrapText(line, { first: " - ", rest: "   " });
  });
  const page = notes.cite(`${base}${AGENDA}`);
  const said =
    items.length > 0
      ? [
          LEAD,
          items.join("\n"),
          wrapText(`Why each of them is there stands in the register, where anybody can put a topic forward ${page}.`),
        ]
      : [wrapText(`So far nothing is on its agenda; anybody can put a topic forward in the register ${page}.`)];
  return {
    subject: `${toGroup(spec)}: agenda for ${toNamedDay(call.day)}`,
    at: spec.at,
    references: call.announcedBy ? listReferences(call.announcedBy.body) : [],
    text: toBody(["Hi everybody,", wrapText(`The next meeting is on ${toNamedTime(call)}.`), ...said, notes.toLines()]),
  };
}

const LEAD = "Topics for the next meeting:";

/** An item with whom it is by and how long it takes: what is read back of it. */
export function toAgendaLine({ text, people, minutes }: AgendaEntry, spec: Pick<Spec, "byId">): string {
  const names = people.flatMap((slug) => findRecord(spec, "person", slug)?.body.name ?? []);
  const said = [
    ...(names.length > 0 ? [`by ${names.join(" and ")}`] : []),
    ...(minutes === undefined ? [] : [`${minutes} min`]),
  ].join(", ");
  return `${toReadableLine(text)}${said === "" ? "" : ` (${said})`}`;
}

/** A section for each item, to write below its heading; at the end when the group meets again. */
export function toNotesSkeleton({ agenda, spec, base }: WrittenAgenda): Mail {
  const { call, entries } = agenda;
  const notes = openFootnotes();
  return {
    subject: `${toGroup(spec)}: notes from ${toNamedDay(call.day)}`,
    at: spec.at,
    references: [],
    text: toBody([
      "Hi everybody,",
      wrapText(`Here are the notes from the call on ${toNamedDay(call.day)}.`),
      ...entries.map((entry) => toSection(entry, notes, base)),
      `${LINE}\n${toAfter(spec, call) ?? ""}`.trim(),
      notes.toLines(),
    ]),
  };
}

const LINE = "----->o-----";

const toSection = ({ text, path }: AgendaEntry, notes: Footnotes, base: string): string =>
  `${LINE}\n${wrapText(`**${toReadableLine(text)} ${notes.cite(`${base}${path}`)}**`)}`;

/** By the cadence: the notes may say otherwise. */
function toAfter({ records: { charter, meeting } }: Pick<Spec, "records">, { at }: Agenda["call"]): string | undefined {
  const [group] = charter;
  const after = group && findNextMeeting(group.body, addDays(at, 1), toDepartures(meeting));
  return after && wrapText(`The next meeting is on ${toNamedTime(after)}.`);
}
