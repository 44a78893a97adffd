/**
 * The days of a recurrence rule (RFC 5545), as far as a group that meets needs them: by days, weeks or months. It is
 * walked a period at a time and at most so far, so that no rule takes longer than another. How it is read is cadence.ts.
 */
import { DAY_MS } from "#domain/durations.ts";

export interface Recurrence {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY";
  readonly interval: number;
  /** 0 is Sunday. `nth` of the month, from its end where it is negative; undefined: each. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number | undefined }[];
  /** From the end of the month where it is negative. */
  readonly monthDay: number | undefined;
  /** Of the days of a period only this one, from the end where it is negative. */
  readonly position: number | undefined;
  readonly weekStart: number;
  readonly count: number | undefined;
  /** The last day, inclusive. */
  readonly until: string | undefined;
}

/** How far a rule is followed: after four centuries the calendar is the same again, and what was not there never is. */
const MOST_DAYS = 146_097;

/** Days since 1970, on which arithmetic is plain. */
const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const toDay = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
const toWeekday = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** In their order, on or after `from`, and on or after the first day. */
export function* walkDays(rule: Recurrence, first: string, from: string): Generator<string> {
  const [start, wanted] = [toNumber(first), toNumber(from)];
  const last = Math.min(start + MOST_DAYS, rule.until === undefined ? LAST : toNumber(rule.until));
  let met = 0;
  for (let period = countBefore(rule, start, wanted); ; period += 1) {
    const { begin, days } = listDays(rule, start, period * rule.interval);
    if (begin > last) return;
    for (const day of pickDays(days, rule.position)) {
      if (day < start) continue;
      if (day > last || met >= (rule.count ?? Infinity)) return;
      met += 1;
      if (day >= wanted) yield toDay(day);
    }
  }
}

/** Periods that end before the day; none where meetings are counted, which takes all of them. */
function countBefore({ frequency, interval, count }: Recurrence, start: number, wanted: number): number {
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31 }[frequency];
  return count === undefined ? Math.max(0, Math.floor((wanted - start) / longest / interval) - 1) : 0;
}

interface Period {
  readonly begin: number;
  readonly days: readonly number[];
}

function pickDays(days: readonly number[], position: number | undefined): readonly number[] {
  if (position === undefined) return days;
  const picked = days.at(position < 0 ? position : position - 1);
  return picked === undefined ? [] : [picked];
}

/** No day is written in a later year. */
const LAST = toNumber("9999-12-31");

/** Of the period that is so many after the first one. */
function listDays(rule: Recurrence, start: number, ahead: number): Period {
  switch (rule.frequency) {
    case "DAILY": {
      const begin = start + ahead;
      return { begin, days: isDayOf(rule, begin) ? [begin] : [] };
    }
    case "WEEKLY": {
      const begin = start - ((toWeekday(start) - rule.weekStart + 7) % 7) + ahead * 7;
      const weekdays = rule.weekdays.length === 0 ? [{ weekday: toWeekday(start) }] : rule.weekdays;
      const isOf = (day: number): boolean => weekdays.some(({ weekday }) => weekday === toWeekday(day));
      return { begin, days: range(begin, begin + 6).filter(isOf) };
    }
    case "MONTHLY": {
      const date = new Date(start * DAY_MS);
      const toBegin = (months: number): number => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / DAY_MS;
      const [begin, last] = [toBegin(ahead), toBegin(ahead + 1) - 1];
      const isAsStart = rule.weekdays.length === 0 && rule.monthDay === undefined;
      const same = begin + date.getUTCDate() - 1;
      if (isAsStart) return { begin, days: same <= last ? [same] : [] };
      return { begin, days: range(begin, last).filter((day) => isDayOf(rule, day)) };
    }
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function isDayOf({ weekdays, monthDay }: Recurrence, day: number): boolean {
  const weekday = toWeekday(day);
  const isOfAll = weekdays.length === 0 || weekdays.some((one) => one.weekday === weekday && one.nth === undefined);
  if (!isOfAll && !weekdays.some((one) => one.weekday === weekday)) return false;
  if (isOfAll && monthDay === undefined) return true;
  const date = new Date(day * DAY_MS);
  const fromStart = date.getUTCDate();
  if (monthDay !== undefined && monthDay > 0) return monthDay === fromStart;
  const fromEnd = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - fromStart + 1;
  if (monthDay !== undefined) return monthDay === -fromEnd;
  const places = [Math.ceil(fromStart / 7), -Math.ceil(fromEnd / 7)];
  return weekdays.some((one) => one.weekday === weekday && places.includes(one.nth ?? 0));
}
