/**
 * When the group meets: the charter's recurrence rule (RFC 5545), counted from its first meeting in its time zone.
 * What a meeting's own record says about its day is not decided here; a rule compares the two.
 */
import ICAL from "ical.js";
import type { Charter } from "#domain/charter/schema.ts";
import { toInstant } from "#domain/charter/instant.ts";
import { fail, ok, type Result } from "#domain/result.ts";

type Cadence = Pick<Charter["cadence"], "rrule" | "start" | "time" | "timeZone">;

export interface NextMeeting {
  readonly day: string;
  readonly time: string;
  readonly timeZone: string;
  /** The same as an instant: ISO 8601, UTC. */
  readonly at: string;
}

/** How often a rule is followed before we give up: three centuries of weekly meetings. */
const LONGEST = 16_000;

// A part that ical.js reads leniently (INTERVAL=0, FOO=1, a 31st of February) would move meetings without a word.
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
export function parseRecurrence(rrule: string): Result<ICAL.Recur, string> {
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
  return ok(ICAL.Recur.fromString(rrule));
}

/** The days of the first `count` meetings on or after `from`; none where the rule cannot be read or has ended. */
export function listMeetings(charter: { readonly cadence: Cadence }, from: string, count: number): string[] {
  const days: string[] = [];
  for (const day of walkMeetings(charter.cadence)) {
    if (days.length >= count) break;
    if (day >= from) days.push(day);
  }
  return days;
}

export const isOnCadence = (charter: { readonly cadence: Cadence }, day: string): boolean =>
  listMeetings(charter, day, 1)[0] === day;

/** The first meeting that starts at or after `now`, an ISO 8601 instant. */
export function findNextMeeting(charter: { readonly cadence: Cadence }, now: string): NextMeeting | undefined {
  const { time, timeZone } = charter.cadence;
  // The zone may be a day behind UTC, so the walk starts the day before.
  const from = new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10);
  return listMeetings(charter, from, 3)
    .map((day) => ({ day, time, timeZone, at: toInstant(day, time, timeZone) }))
    .find(({ at }) => Date.parse(at) >= Date.parse(now));
}

function* walkMeetings({ rrule, start }: Cadence): Generator<string> {
  const rule = parseRecurrence(rrule);
  if (!rule.ok) return;
  const walk = rule.value.iterator(ICAL.Time.fromDateString(start));
  for (let step = 0; step < LONGEST; step += 1) {
    // ical.js answers null at the end of a rule, which its types leave out.
    const day = walk.next() as ICAL.Time | null;
    if (!day) return;
    yield day.toString();
  }
}
