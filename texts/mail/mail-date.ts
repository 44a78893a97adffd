/** When a mail says that it was sent (RFC 5322): a day that there is, by its own clock. Nothing of it is put right. */
import { MINUTE_MS } from "#domain/durations.ts";
import { findDayIn, MONTHS, WEEKDAYS } from "#domain/note/days.ts";
import { sayOffset } from "#domain/note/zones.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface MailDate {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** On the calendar of whoever sent it. */
  readonly day: string;
}

const DATE =
  /^(?:([A-Za-z]{3}),? +)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}) +(\d\d):(\d\d)(?::(\d\d))?(?: +([+-]\d{4}|[A-Z]{1,5}))?/;

/** Names of zones that the format knows; all others say nothing of how far ahead they are. */
const offsets: Readonly<Record<string, number>> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, EST: -300, EDT: -240, CST: -360, CDT: -300 },
  ...{ MST: -420, MDT: -360, PST: -480, PDT: -420 },
};

/** Or what is wrong with it. */
export function parseMailDate(value: string): Result<MailDate, string> {
  const shown = value.slice(0, 80);
  const [found, weekday, date, month = "", year, hour, minute, second = "00", zone] = DATE.exec(value.trim()) ?? [];
  const number = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.toLowerCase()) + 1;
  if (found === undefined || number === 0)
    return fail(`is \`${shown}\`, which is no date of a mail; such a date is \`Mon, 27 Jan 2025 09:00:00 -0800\``);
  const day = findDayIn({ month: number, date: Number(date), weekday: undefined, year: undefined }, Number(year));
  if (day === undefined) return fail(`is \`${shown}\`, a day that there is not`);
  const said = `${day}T${hour}:${minute}:${second === "60" ? "59" : second}Z`;
  const wall = Date.parse(said);
  const minutes = zone === undefined ? undefined : toMinutes(zone);
  if (Number.isNaN(wall) || minutes === undefined)
    return fail(`is \`${shown}\`, which names no time that there is, or no zone with its offset`);
  const is = WEEKDAYS[new Date(wall).getUTCDay()] ?? "";
  if (weekday !== undefined && !is.toLowerCase().startsWith(weekday.toLowerCase()))
    return fail(`is \`${shown}\`, and ${day} is a ${is}`);
  const named = /\(([A-Z]{3,4})\)/.exec(value)?.[1];
  const stated = named === undefined ? undefined : offsets[named];
  if (stated !== undefined && stated !== minutes)
    return fail(`is \`${shown}\`, and ${named} is ${sayOffset(stated)}, not ${sayOffset(minutes)}`);
  return ok({ at: new Date(wall - minutes * MINUTE_MS).toISOString(), day });
}

function toMinutes(zone: string): number | undefined {
  if (!/^[+-]/.test(zone)) return offsets[zone];
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))];
  return hours > 14 || minutes > 59 ? undefined : (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
