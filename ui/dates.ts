/**
 * Days and moments in words. Days are UTC, or as they were written; a time of day is the group's, in whose zone people
 * write it. The same for every reader, everywhere: what a reader's own clock shows is added in the browser.
 */
import { openTimeZone } from "#domain/charter/instant.ts";
import type { Spec } from "#domain/register/spec.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2025-01-27` as "27 Jan 2025". Takes a moment, too, and shows its day in UTC. */
export function toDayText(day: string): string {
  const [year, month, date] = day.slice(0, 10).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The zone in which the group meets; UTC where no charter says it. */
export const findGroupZone = ({ records }: Pick<Spec, "records">): string =>
  records.charter[0]?.body.cadence.timeZone ?? "UTC";

// Making one takes longer than asking it, and a register names a handful of zones.
const zones = new Map<string, ReturnType<typeof openTimeZone>>();

/** What a clock in a zone shows at an instant (ISO 8601, UTC), such as `2025-02-10T00:30`. */
export function toWallTime(at: string, timeZone: string): string {
  const toOffset = zones.get(timeZone) ?? openTimeZone(timeZone);
  zones.set(timeZone, toOffset);
  const instant = Date.parse(at);
  return new Date(instant + toOffset(instant)).toISOString().slice(0, 16);
}

/** `America/Los_Angeles` as "Los Angeles time". */
export const toZoneText = (timeZone: string): string =>
  timeZone === "UTC" ? timeZone : `${(timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ")} time`;

/** `2025-02-10T08:30:00.000Z` as "10 Feb 2025, 00:30 Los Angeles time". */
export function toMomentText(at: string, timeZone: string): string {
  const wall = toWallTime(at, timeZone);
  return `${toDayText(wall)}, ${wall.slice(11)} ${toZoneText(timeZone)}`;
}
