/** Lengths of time in milliseconds, as the clocks of programs count them; a day of a calendar may be an hour shorter. */
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
