/**
 * The group's calendar (RFC 5545): its meetings as the charter counts them, but for those that are moved or cancelled,
 * the next one as the newest note announces it, when each running last call ends, and by when each decision is to be
 * reviewed. No note says how long a meeting is, so no event has an end.
 */
import { isOnCadence, listMeetings, parseRecurrence } from "#domain/charter/cadence.ts";
import { toInstant } from "#domain/charter/instant.ts";
import { findDepartures, findMovedFrom, type Departure } from "#domain/meeting/departures.ts";
import { findAnnouncing } from "#domain/meeting/next-call.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toPageAddress } from "#exports/addresses.ts";
import { toFile, toProperty, toTextProperty } from "#exports/calendar/content-lines.ts";
import { toEvent } from "#exports/calendar/event.ts";
import { toUtc, toWallTime } from "#exports/calendar/moments.ts";
import { toReviewEvents } from "#exports/calendar/reviews.ts";
import { toTimeZone } from "#exports/calendar/time-zone.ts";
import { toUuid } from "#exports/lasting-name.ts";
import { toPlainText } from "#domain/plain-text.ts";

type Charter = RegisterRecord<"charter">;
type Meeting = RegisterRecord<"meeting">;

/** A proposal whose last call runs. */
export type RunningLastCall = Pick<Proposal, "id" | "content" | "since"> & { readonly lastCallEndsAt: string };

export interface CalendarNews {
  /** The register's, whatever address it is served at. */
  readonly identity: string;
  readonly lastCalls: readonly RunningLastCall[];
}

export function toCalendar(spec: Spec, { identity, lastCalls }: CalendarNews, base: string): string {
  const [charter] = spec.records.charter;
  const announcing = findAnnouncing(spec.records.meeting);
  const series = { charter, departures: [...findDepartures(spec.records.meeting).values()], identity, base };
  return toFile([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Concordance//Concordance//EN",
    "CALSCALE:GREGORIAN",
    // RFC 7986; older programs know the other name.
    ...["NAME", "X-WR-CALNAME"].map((name) => toTextProperty(name, charter?.body.title ?? "Concordance")),
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...listZones(series, announcing).flatMap(([zone, year]) => toTimeZone(zone, year)),
    ...(charter ? toCadenceEvent(charter, series) : []),
    ...series.departures.flatMap((departure) => toMovedEvent(departure, announcing, series)),
    ...(announcing ? toAnnouncedEvent(announcing, series, spec) : []),
    ...lastCalls.flatMap((lastCall) => toLastCallEvent(lastCall, identity, base)),
    ...toReviewEvents(spec.records.decision, identity, base),
    "END:VCALENDAR",
  ]);
}

interface Series {
  readonly charter: Charter | undefined;
  readonly departures: readonly Departure[];
  readonly identity: string;
  readonly base: string;
}

/** Each zone with the first year it is used in. */
function listZones(
  { charter, departures }: Series,
  announcing: Meeting | undefined,
): readonly (readonly [string, number])[] {
  const years = new Map<string, number>();
  const uses = [
    charter && { ...charter.body.cadence, day: charter.body.cadence.start },
    announcing?.body.next,
    ...departures.map(({ said }) => said.movedTo),
  ];
  for (const use of uses) {
    if (!use) continue;
    const year = Number(use.day.slice(0, 4));
    years.set(use.timeZone, Math.min(year, years.get(use.timeZone) ?? year));
  }
  return [...years];
}

const inZone = (name: string, { day, time, timeZone }: { day: string; time: string; timeZone: string }): string =>
  `${name};TZID=${timeZone}:${toWallTime(day, time)}`;

/** None where the rule cannot be read, which is a finding of the checks, or has no meeting. */
function toCadenceEvent(charter: Charter, { departures, identity, base }: Series): readonly string[] {
  const { title, cadence } = charter.body;
  const [day] = listMeetings(charter.body, cadence.start, 1);
  if (day === undefined || !parseRecurrence(cadence.rrule).ok) return [];
  const cancelled = departures.filter(({ said }) => said.movedTo === undefined && isOnCadence(charter.body, said.day));
  return toEvent({
    uid: toUuid(identity, "meetings"),
    stamp: [charter, ...cancelled.map(({ meeting }) => meeting)].map(({ at }) => at).reduce(toLater),
    url: toPageAddress(base, charter),
    summary: title,
    description: toPlainText(cadence.text),
    when: [
      inZone("DTSTART", { ...cadence, day }),
      toProperty("RRULE", toRule(cadence)),
      ...cancelled.map(({ said }) => inZone("EXDATE", { ...cadence, day: said.day })),
    ],
  });
}

const toLater = (one: string, other: string): string => (one < other ? other : one);

// In the charter a rule ends on a day; beside a start with a zone the RFC wants an instant.
const toRule = ({ rrule, time, timeZone }: Charter["body"]["cadence"]): string =>
  rrule.replace(/UNTIL=(\d{4})(\d{2})(\d{2})/, (_, year, month, day) =>
    ["UNTIL=", toUtc(toInstant(`${year}-${month}-${day}`, time, timeZone))].join(""),
  );

/** The meeting of the cadence at its new time, with the agenda where a note has announced it for either day. */
function toMovedEvent(
  { meeting, said }: Departure,
  announcing: Meeting | undefined,
  series: Series,
): readonly string[] {
  const { movedTo } = said;
  if (movedTo === undefined) return [];
  const next = announcing?.body.next;
  const isAnnounced = next !== undefined && (next.day === movedTo.day || next.day === said.day);
  return toMeetingEvent(
    { meeting, day: said.day, at: movedTo, text: said.text, agenda: isAnnounced ? next.agenda : [] },
    series,
  );
}

/** The one meeting of the cadence that it is, or one beside them. Of one that is moved or cancelled that is said elsewhere. */
function toAnnouncedEvent(meeting: Meeting, series: Series, { records }: Spec): readonly string[] {
  const { next } = meeting.body;
  const isElsewhere =
    next !== undefined &&
    (findDepartures(records.meeting).has(next.day) || findMovedFrom(records.meeting, next.day) !== undefined);
  if (!next || isElsewhere) return [];
  return toMeetingEvent(
    { meeting, day: next.day, at: next, text: next.text, agenda: next.agenda, part: "#next" },
    series,
  );
}

interface ToldMeeting {
  /** The note or mail that tells of it. */
  readonly meeting: Meeting;
  /** Of the cadence, where that has it. */
  readonly day: string;
  readonly at: { readonly day: string; readonly time: string; readonly timeZone: string };
  readonly text: string;
  readonly agenda: NonNullable<Meeting["body"]["next"]>["agenda"];
  readonly part?: string;
}

function toMeetingEvent(told: ToldMeeting, { charter, identity, base }: Series): readonly string[] {
  const { meeting, day, at, text, part = "" } = told;
  const isOfCadence = charter !== undefined && isOnCadence(charter.body, day);
  const agenda = told.agenda.map((item) => `\n- ${toPlainText(item.text)}`).join("");
  return toEvent({
    uid: toUuid(identity, isOfCadence ? "meetings" : `meeting/${at.day}`),
    stamp: meeting.at,
    url: `${toPageAddress(base, meeting)}${part}`,
    summary: charter?.body.title ?? "Meeting",
    description: `${toPlainText(text)}${agenda === "" ? "" : `\n\nAgenda:${agenda}`}`,
    when: [...(isOfCadence ? [inZone("RECURRENCE-ID", { ...charter.body.cadence, day })] : []), inZone("DTSTART", at)],
  });
}

function toLastCallEvent(lastCall: RunningLastCall, identity: string, base: string): readonly string[] {
  const { id, content, since, lastCallEndsAt } = lastCall;
  const url = `${base}/proposals/${id}`;
  return toEvent({
    uid: toUuid(identity, `last-call/${id}`),
    stamp: since,
    url,
    summary: `Last call ends: ${content.title}`,
    description: `${toPlainText(content.message)}\n\n${url}`,
    // Nobody is busy because of it.
    when: [toProperty("DTSTART", toUtc(lastCallEndsAt)), "TRANSP:TRANSPARENT"],
  });
}
