/** Days, times and instants as iCalendar writes them. */

/** `2025-01-27`, `08:00`: a clock on a wall of some zone. */
export const toWallTime = (day: string, time: string): string =>
  `${day.replaceAll("-", "")}T${time.replace(":", "")}00`;

/** An instant in UTC; calendars know no fractions of a second. */
export const toUtc = (at: string): string => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
