/** The clock as a value, so that tests and imports say what time it is. */

export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A moment as it is stored and published: ISO 8601, UTC. */
export const toInstant = (clock: Clock): string => clock().toISOString();

/** The calendar day in UTC, `2025-01-27`. */
export const toDay = (clock: Clock): string => clock().toISOString().slice(0, 10);
