/** The clock as a value, so that tests and imports say what time it is. */
import { readFileSync } from "node:fs";
import { DAY_MS } from "#domain/durations.ts";

export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Runs ahead by the days that a file holds, read each time: a story lets a week pass without waiting for it. */
export const toClockAhead =
  (file: string, clock: Clock): Clock =>
  () =>
    new Date(clock().getTime() + Number(readFileSync(file, "utf8")) * DAY_MS);

/** A moment as it is stored and published: ISO 8601, UTC. */
export const toInstant = (clock: Clock): string => clock().toISOString();

/** The calendar day in UTC, `2025-01-27`. */
export const toDay = (clock: Clock): string => clock().toISOString().slice(0, 10);
