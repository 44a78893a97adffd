/**
 * When a note says that the group meets next: day, time and zone as far as the words give them, held against each other
 * and against the charter's cadence. What does not fit is a finding; nothing is put right.
 */
import { isOnCadence } from "#domain/charter/cadence.ts";
import { addDays, openTimeZone, toInstant } from "#domain/charter/instant.ts";
import type { Charter } from "#domain/charter/schema.ts";
import { findDayIn, listNamedDays, WEEKDAYS, MONTHS } from "#domain/note/days.ts";
import { findOffset, findZoneName, sayOffset } from "#domain/note/zones.ts";

export type Cadence = Pick<Charter["cadence"], "rrule" | "start" | "time" | "timeZone">;

export interface NextMeetingSaid {
  readonly day?: string;
  /** Inferred: the first such day after the call; relative: counted from the call. */
  readonly year?: "said" | "inferred" | "relative";
  readonly time?: string;
  readonly timeZone?: string;
  /** In the words of the note. */
  readonly zone?: string;
  readonly offset?: number;
  readonly isCancelled?: true;
  readonly findings: readonly string[];
}

const ABOUT =
  /^(?:(?:so|also|and|then|our|the|please note(?: that)?|note that|reminder:?|as a reminder),? )*(?:next|following|upcoming) (?:\w+ )?(?:meeting|call|session|sync)s?\b(?!['’])/iu;
const AGAIN =
  /\b(?:(?:will|to|we|we['’]ll|shall) (?:all )?(?:meet|reconvene|gather) (?:again|next)|the (?:meeting|call) (?:of|on|for) .{3,40}(?:is|has been|will be|was) (?:cancell?ed|moved|postponed|skipped)|there (?:will be|is) no (?:meeting|call) (?:on|in|next))\b/iu;
const TIME = /(?<![\d:.])(?:(\d{1,2})(?::(\d\d))? ?([ap])\.?m\b\.?|(\d{1,2}):(\d\d)(?!\d))/iu;
const WEEKS =
  /\bin (a|an|one|two|three|four|\d{1,2}) weeks?\b|\b(a|one|two|three|four|\d{1,2}) weeks? from (?:now|today)\b/iu;
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const CANCELLED = /\b(?:cancell?ed|skipped|called off|no (?:meeting|call)|will not take place|won['’]t take place)\b/iu;
const SAME_TIME = /\bsame time\b|\busual time\b/iu;
/** Nobody announces a meeting that is further away. */
const MOST_DAYS_AHEAD = 200;

/** `isLabelled`: a label or a heading says that it is about the next meeting. Undefined where no day or time is said. */
export function findNextMeeting(
  text: string,
  {
    day,
    cadence,
    isLabelled,
  }: { readonly day: string; readonly cadence?: Cadence | undefined; readonly isLabelled: boolean },
): NextMeetingSaid | undefined {
  if (!isLabelled && !ABOUT.test(text) && !AGAIN.test(text)) return undefined;
  const when = readDay(text, day);
  const time = readTime(text) ?? (SAME_TIME.test(text) ? cadence?.time : undefined);
  const isCancelled = CANCELLED.test(text);
  if (when.findings.length === 0 && when.day === undefined && time === undefined && !isCancelled) return undefined;
  const zone = time === undefined ? undefined : findZoneName(text);
  const offset = time === undefined ? undefined : findOffset(text);
  const timeZone =
    zone?.timeZone ?? (zone || offset !== undefined || time === undefined ? undefined : cadence?.timeZone);
  const said = {
    ...(when.day !== undefined && { day: when.day, year: when.year }),
    ...(time !== undefined && { time }),
    ...(timeZone !== undefined && { timeZone }),
    ...(zone && { zone: zone.word }),
    ...(offset !== undefined && { offset }),
    ...(isCancelled && { isCancelled: true as const }),
  };
  const findings = [
    ...when.findings,
    ...(when.year === "inferred"
      ? [`the note does not say the year; ${when.day?.slice(0, 4)} is inferred from the day of the call`]
      : []),
    ...(zone && !zone.timeZone ? [`${zone.word} is the name of several time zones`] : []),
    ...(timeZone !== undefined && zone === undefined
      ? [`the note names no time zone; ${timeZone} is that of the cadence`]
      : []),
    ...listZoneFindings({ ...said, ...(zone?.minutes !== undefined && { minutes: zone.minutes }) }),
    ...(cadence ? listCadenceFindings(said, cadence) : []),
  ];
  return { ...said, findings };
}

interface Day {
  readonly day?: string;
  readonly year?: "said" | "inferred" | "relative";
  readonly findings: readonly string[];
}

/** The first day that a text names, after the call. */
export function readDay(text: string, call: string): Day {
  const [named] = listNamedDays(text);
  if (named) {
    const { month, date, year, weekday } = named;
    const words = `${MONTHS[month - 1] ?? `month ${month}`} ${date}`;
    const first = Number(call.slice(0, 4));
    const isAhead = (day: string): boolean =>
      day > call && day <= addDays(`${call}T00:00:00Z`, MOST_DAYS_AHEAD).slice(0, 10);
    const years = year === undefined ? [first, first + 1] : [year];
    const days = years.flatMap((one) => findDayIn({ month, date, year, weekday: undefined }, one) ?? []);
    if (days.length === 0) return { findings: [`there is no ${words}${year === undefined ? "" : ` in ${year}`}`] };
    const day = days.find(isAhead);
    if (day === undefined)
      return { findings: [`${words} is not within ${MOST_DAYS_AHEAD} days after the call of ${call}`] };
    const is = new Date(`${day}T00:00:00Z`).getUTCDay();
    const findings =
      weekday === undefined || weekday === is
        ? []
        : [`${day} is a ${WEEKDAYS[is]}, and the note says ${WEEKDAYS[weekday]}`];
    return { day, year: year === undefined ? "inferred" : "said", findings };
  }
  const [, one, other] = WEEKS.exec(text) ?? [];
  const count = (one ?? other)?.toLowerCase();
  if (count === undefined) return { findings: [] };
  const weeks = NUMBERS[count] ?? Number(count);
  return { day: addDays(`${call}T00:00:00Z`, weeks * 7).slice(0, 10), year: "relative", findings: [] };
}

export function readTime(text: string): string | undefined {
  const [, hour12, minute12 = "00", half, hour24, minute24 = "00"] = TIME.exec(text) ?? [];
  const toTime = (hour: number, minute: string) =>
    hour < 24 && Number(minute) < 60 ? `${String(hour).padStart(2, "0")}:${minute}` : undefined;
  if (hour24 !== undefined) return toTime(Number(hour24), minute24);
  if (hour12 === undefined || Number(hour12) > 12) return undefined;
  return toTime((Number(hour12) % 12) + (half?.toLowerCase() === "p" ? 12 : 0), minute12);
}

type Said = Omit<NextMeetingSaid, "findings"> & { readonly minutes?: number };

function listZoneFindings({ day, time, timeZone, zone, offset, minutes }: Said): readonly string[] {
  const findings: string[] = [];
  if (zone !== undefined && minutes !== undefined && offset !== undefined && minutes !== offset)
    findings.push(`${zone} is ${sayOffset(minutes)}, and the note says ${sayOffset(offset)}`);
  const stated = offset ?? minutes;
  if (day === undefined || time === undefined || timeZone === undefined || stated === undefined) return findings;
  const is = openTimeZone(timeZone)(Date.parse(toInstant(day, time, timeZone))) / 60_000;
  if (is !== stated)
    findings.push(`on ${day} ${timeZone} is at ${sayOffset(is)}, and the note says ${zone ?? sayOffset(stated)}`);
  return findings;
}

function listCadenceFindings({ day, time, timeZone }: Said, cadence: Cadence): readonly string[] {
  const findings: string[] = [];
  if (day !== undefined && !isOnCadence({ cadence }, day)) findings.push(`${day} is not a day of the cadence`);
  if (time !== undefined && timeZone === cadence.timeZone && time !== cadence.time)
    findings.push(`the cadence has ${cadence.time}, and the note says ${time}`);
  return findings;
}
