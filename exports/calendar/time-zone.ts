/**
 * A time zone as a calendar file has to carry it (VTIMEZONE, RFC 5545, 3.6.5): when its clocks change, found by asking
 * for them. What repeats every year up to the horizon is written as a rule, anything else one by one.
 */
import { MINUTE_MS } from "#domain/durations.ts";
import { openTimeZone } from "#domain/charter/instant.ts";
import { groupBy } from "#domain/group-by.ts";
import { toProperty } from "#exports/calendar/content-lines.ts";

const WEEK = 7 * 24 * 60 * MINUTE_MS;
/** Years that are looked at: any rule that holds today shows in them. */
const HORIZON = 20;

interface Change {
  /** Offsets from UTC, before and after, in milliseconds. */
  readonly from: number;
  readonly to: number;
  /** What the clocks on the wall showed when they were changed. */
  readonly wall: Date;
}

/** `year`: of the first event in this zone. */
export function toTimeZone(timeZone: string, year: number): readonly string[] {
  const changes = listChanges(timeZone, year - 1, year + HORIZON);
  const groups = groupBy(changes, ({ from, to, wall }) =>
    [from, to, wall.getUTCMonth(), wall.getUTCDay(), wall.getUTCHours(), wall.getUTCMinutes()].join(),
  );
  return [
    "BEGIN:VTIMEZONE",
    toProperty("TZID", timeZone),
    ...toObservance(toFirst(timeZone, changes[0], year)),
    ...[...groups.values()].flatMap((group) => toObservances(group, year + HORIZON)),
    "END:VTIMEZONE",
  ];
}

/** Before the first change; a zone without any has only this. */
function toFirst(timeZone: string, first: Change | undefined, year: number): Change {
  const offset = first?.from ?? openTimeZone(timeZone)(Date.UTC(year, 0));
  return { from: offset, to: offset, wall: new Date(0) };
}

function listChanges(timeZone: string, firstYear: number, lastYear: number): readonly Change[] {
  const toOffset = openTimeZone(timeZone);
  const changes: Change[] = [];
  const end = Date.UTC(lastYear + 1, 0);
  for (let at = Date.UTC(firstYear, 0), from = toOffset(at); at < end; at += WEEK) {
    const to = toOffset(at + WEEK);
    if (to === from) continue;
    changes.push({ from, to, wall: new Date(findChange(toOffset, at, at + WEEK) + from) });
    from = to;
  }
  return changes;
}

/** The minute in which the offset is no longer the one at `before`. */
function findChange(toOffset: (instant: number) => number, before: number, after: number): number {
  const old = toOffset(before);
  let [low, high] = [before, after];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (toOffset(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

function toObservances(group: readonly Change[], lastYear: number): readonly string[] {
  const [first] = group;
  const place = findPlace(group);
  const isEveryYear = group.every(({ wall }, index) => wall.getUTCFullYear() === lastYear - group.length + 1 + index);
  if (!first || place === undefined || !isEveryYear || group.length < 3)
    return group.flatMap((one) => toObservance(one));
  const { wall } = first;
  const day = `${place}${weekdays[wall.getUTCDay()]}`;
  return toObservance(first, [`RRULE:FREQ=YEARLY;BYMONTH=${wall.getUTCMonth() + 1};BYDAY=${day}`]);
}

/** Which of the month's Sundays, say: counted from its start where that fits all, or the last. */
function findPlace(group: readonly Change[]): number | undefined {
  const places = new Set(group.map(({ wall }) => Math.ceil(wall.getUTCDate() / 7)));
  const [place] = places;
  if (places.size === 1) return place;
  const isLast = ({ wall }: Change) => new Date(wall.getTime() + WEEK).getUTCMonth() !== wall.getUTCMonth();
  return group.every(isLast) ? -1 : undefined;
}

function toObservance({ from, to, wall }: Change, more: readonly string[] = []): readonly string[] {
  const name = to > from ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    toProperty("DTSTART", wall.toISOString().slice(0, 19).replace(/[-:]/g, "")),
    toProperty("TZOFFSETFROM", toOffsetText(from)),
    toProperty("TZOFFSETTO", toOffsetText(to)),
    ...more,
    `END:${name}`,
  ];
}

function toOffsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
