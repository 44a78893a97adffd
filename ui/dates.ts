/** Days and moments in words. Always UTC or the day as written: the same for every reader, everywhere. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2025-01-27` as "27 Jan 2025". Takes a moment, too, and shows its day in UTC. */
export function toDayText(day: string): string {
  const [year, month, date] = day.slice(0, 10).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `2025-02-10T08:30:00.000Z` as "10 Feb 2025, 08:30 UTC". */
export const toMomentText = (at: string): string => `${toDayText(at)}, ${at.slice(11, 16)} UTC`;
