/** The instant at which a clock on a wall of some time zone shows a day and a time. Daylight time is the zone's business. */

const DAY = 86_400_000;

/**
 * ISO 8601 in UTC. Where clocks go forward over the time, it moves on with them; where they go back and the time
 * comes twice, the first one is meant: the same choices that calendars make.
 */
export function toInstant(day: string, time: string, timeZone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = findOffset(wall - DAY, timeZone);
  const after = findOffset(wall + DAY, timeZone);
  const fits = [before, after].find((offset) => findOffset(wall - offset, timeZone) === offset);
  return new Date(wall - (fits ?? before)).toISOString();
}

/** An instant so many days of 24 hours later, both ISO 8601 in UTC. */
export const addDays = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function findOffset(instant: number, timeZone: string): number {
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
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - instant;
}
