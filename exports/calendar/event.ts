/** One event of the calendar, as its lines. */
import { toProperty, toTextProperty } from "#exports/calendar/content-lines.ts";
import { toUtc } from "#exports/calendar/moments.ts";

interface CalendarEvent {
  readonly uid: string;
  /** When what it says was last changed. */
  readonly stamp: string;
  readonly url: string;
  readonly summary: string;
  readonly description: string;
  readonly when: readonly string[];
}

export const toEvent = ({ uid, stamp, url, summary, description, when }: CalendarEvent): readonly string[] => [
  "BEGIN:VEVENT",
  toProperty("UID", uid),
  toProperty("DTSTAMP", toUtc(stamp)),
  ...when,
  toTextProperty("SUMMARY", summary),
  toTextProperty("DESCRIPTION", description),
  toProperty("URL", url),
  "END:VEVENT",
];
