/** A plain-text mail before it becomes bytes, and what such mails have in common: how days are called, and where links stand. */
import { toInstant, openTimeZone } from "#domain/charter/instant.ts";
import { MINUTE_MS } from "#domain/durations.ts";
import { toLongDay, WEEKDAYS } from "#domain/note/days.ts";
import { sayOffset, toZoneName } from "#domain/note/zones.ts";

export interface Mail {
  readonly subject: string;
  /** Lines of 72 columns, ended by LF. */
  readonly text: string;
  /** When what it tells came about; ISO 8601, UTC. */
  readonly at: string;
  /** Message-IDs with their angle brackets, the mail that it answers last; none where no thread is known. */
  readonly references: readonly string[];
}

/** "Monday, February 10, 2025". */
export const toNamedDay = (day: string): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""}, ${toLongDay(day)}`;

interface TimeOnDay {
  readonly day: string;
  readonly time: string;
  readonly timeZone: string;
}

/** "Monday, February 10, 2025, at 08:00 PST (UTC-8), which is 16:00 UTC". */
export function toNamedTime({ day, time, timeZone }: TimeOnDay): string {
  const at = toInstant(day, time, timeZone);
  const minutes = openTimeZone(timeZone)(Date.parse(at)) / MINUTE_MS;
  const local = `${toNamedDay(day)}, at ${time} ${toZoneName(timeZone, minutes)}`;
  if (timeZone === "UTC") return local;
  const elsewhere = at.startsWith(day) ? "" : ` on ${toNamedDay(at.slice(0, 10))}`;
  return `${local} (${sayOffset(minutes)}), which is ${at.slice(11, 16)} UTC${elsewhere}`;
}

export interface Footnotes {
  /** The mark of an address: `[1]`, the same each time. */
  readonly cite: (address: string) => string;
  /** All that was cited, a line each, for the end of the mail. */
  readonly toLines: () => string;
}

export function openFootnotes(): Footnotes {
  const marks = new Map<string, number>();
  return {
    cite: (address) => {
      const mark = marks.get(address) ?? marks.size + 1;
      marks.set(address, mark);
      return `[${mark}]`;
    },
    toLines: () => [...marks].map(([address, mark]) => `[${mark}] ${address}`).join("\n"),
  };
}

/** Paragraphs, with a line between each two; what is empty is left out. */
export const toBody = (parts: readonly string[]): string => `${parts.filter((part) => part !== "").join("\n\n")}\n`;
