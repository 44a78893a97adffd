/**
 * When the group meets: the charter's recurrence rule (RFC 5545), counted from its first meeting in its time zone.
 * What a meeting's own record says about its day is not decided here; a rule compares the two.
 */
import { DAY_MS } from "#domain/durations.ts";
import type { Charter } from "#domain/charter/schema.ts";
import { toInstant } from "#domain/charter/instant.ts";
import { walkDays, type Recurrence } from "#domain/charter/recurrence.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { daySchema } from "#domain/text.ts";

type Cadence = Pick<Charter["cadence"], "rrule" | "start" | "time" | "timeZone">;

export interface NextMeeting {
  readonly day: string;
  readonly time: string;
  readonly timeZone: string;
  /** The same as an instant: ISO 8601, UTC. */
  readonly at: string;
}

// A part that calendars read leniently (INTERVAL=0, FOO=1, a 31st of February) would move meetings without a word.
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  BYDAY: /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^(?:-?[1-9]|-?1\d|-?2[0-8])$/,
  BYSETPOS: /^-?[1-5]$/,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}$/,
};

/** The rule itself, or what would make it one. */
export function parseRecurrence(rrule: string): Result<Recurrence, string> {
  const given = rrule.split(";").map((part) => part.split("="));
  for (const [name = "", ...values] of given) {
    const value = values.join("=");
    const pattern = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!pattern)
      return fail(`\`${name}\` is not a part of a rule here; the parts are ${Object.keys(parts).join(", ")}`);
    if (!pattern.test(value)) return fail(`${name} cannot be \`${value}\``);
  }
  const names = given.map(([name]) => name);
  if (!names.includes("FREQ")) return fail("FREQ is missing, such as FREQ=WEEKLY");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return fail(`${twice} stands there twice`);
  const part = new Map(given.map(([name = "", ...values]) => [name, values.join("=")]));
  const number = (name: string): number | undefined => (part.has(name) ? Number(part.get(name)) : undefined);
  const rule: Recurrence = {
    frequency: part.get("FREQ") as Recurrence["frequency"], // its pattern names these
    interval: number("INTERVAL") ?? 1,
    weekdays: (part.get("BYDAY")?.split(",") ?? []).map((day) => ({
      weekday: weekdays.indexOf(day.slice(-2)),
      nth: day.length > 2 ? Number(day.slice(0, -2)) : undefined,
    })),
    monthDay: number("BYMONTHDAY"),
    position: number("BYSETPOS"),
    weekStart: weekdays.indexOf(part.get("WKST") ?? "MO"),
    count: number("COUNT"),
    until: part.get("UNTIL")?.replace(/^(\d{4})(\d{2})/, "$1-$2-"),
  };
  const error = findError(rule);
  return error === undefined ? ok(rule) : fail(error);
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** What RFC 5545 forbids, and calendars read each in its own way. */
function findError({ frequency, weekdays, monthDay, position, until }: Recurrence): string | undefined {
  const hasNth = weekdays.some(({ nth }) => nth !== undefined);
  if (hasNth && frequency !== "MONTHLY") return "BYDAY with a number, such as 2MO, goes with FREQ=MONTHLY only";
  if (hasNth && monthDay !== undefined) return "BYDAY with a number does not go with BYMONTHDAY";
  if (monthDay !== undefined && frequency === "WEEKLY") return "BYMONTHDAY does not go with FREQ=WEEKLY";
  if (position !== undefined && weekdays.length === 0 && monthDay === undefined)
    return "BYSETPOS goes with BYDAY or BYMONTHDAY only";
  if (until !== undefined && !daySchema.safeParse(until).success) return `UNTIL is no day: ${until}`;
  return undefined;
}

/** The days of the first `count` meetings on or after `from`; none where the rule cannot be read or has ended. */
export function listMeetings({ cadence }: { readonly cadence: Cadence }, from: string, count: number): string[] {
  const days: string[] = [];
  const rule = parseRecurrence(cadence.rrule);
  if (!rule.ok) return days;
  for (const day of walkDays(rule.value, cadence.start, from)) if (days.push(day) >= count) break;
  return days;
}

export const isOnCadence = (charter: { readonly cadence: Cadence }, day: string): boolean =>
  listMeetings(charter, day, 1)[0] === day;

/** Meetings that are not when the cadence has them, by the day that it gives; undefined where one is cancelled. */
export type Departures = ReadonlyMap<string, Omit<NextMeeting, "at"> | undefined>;

/** The first meeting that starts at or after `now`, an ISO 8601 instant. */
export function findNextMeeting(
  charter: { readonly cadence: Cadence },
  now: string,
  departures: Departures = new Map(),
): NextMeeting | undefined {
  const { time, timeZone } = charter.cadence;
  // The zone may be a day behind UTC, so the walk starts the day before.
  const from = new Date(Date.parse(now) - DAY_MS).toISOString().slice(0, 10);
  const kept = listMeetings(charter, from, departures.size + 3)
    .filter((day) => !departures.has(day))
    .map((day) => ({ day, time, timeZone }));
  const moved = [...departures.values()].filter((meeting) => meeting !== undefined);
  return [...kept, ...moved]
    .map((meeting) => ({ ...meeting, at: toInstant(meeting.day, meeting.time, meeting.timeZone) }))
    .filter(({ at }) => Date.parse(at) >= Date.parse(now))
    .reduce<NextMeeting | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
}
