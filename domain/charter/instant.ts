/** The instant at which a clock on a wall of some time zone shows a day and a time. Daylight time is the zone's business. */
import { DAY_MS } from "#domain/durations.ts";

/**
 * ISO 8601 in UTC. Where clocks go forward over the time, it moves on with them; where they go back and the time
 * comes twice, the first one is meant: the same choices that calendars make.
 */
export function toInstant(day: string, time: string, timeZone: string): string {
  const toOffset = openTimeZone(timeZone);
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = toOffset(wall - DAY_MS);
  const after = toOffset(wall + DAY_MS);
  const fits = [before, after].find((offset) => toOffset(wall - offset) === offset);
  return new Date(wall - (fits ?? before)).toISOString();
}

/** An instant so many days of 24 hours later, both ISO 8601 in UTC. */
export const addDays = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY_MS).toISOString();

/** Answers how far the zone's clocks are ahead of UTC at an instant; both in milliseconds. */
export function openTimeZone(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return (
      Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - instant
    );
  };
}
