/** Where tries are counted: in memory by a server alone, in the database by those that share one. */
import type { Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";
import type { Engine } from "#server/store/place.ts";
import { openRateLimit, type Limit, type NoteRefusal, type RateLimit } from "./rate-limit.ts";
import { openSharedRateLimit } from "./shared-rate-limit.ts";

interface Counting {
  readonly engine: Engine;
  readonly database: Database;
  readonly clock: Clock;
  readonly refused: NoteRefusal;
}

export const openLimit = <const Kind extends string>(
  { engine, database, clock, refused }: Counting,
  limits: Readonly<Record<Kind, Limit>>,
): RateLimit<Kind> =>
  engine === "sqlite"
    ? openRateLimit(limits, clock, { refused })
    : openSharedRateLimit(database, limits, clock, refused);
