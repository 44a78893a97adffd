/** What the database tells an operator, asked within a time: who wants to know how things are does not wait for one that is gone. */
import { stat } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { toInstant, type Clock } from "#server/clock.ts";
import type { Known } from "#server/metrics/register-measures.ts";
import { listUsage } from "#server/store/api-usage.ts";
import type { Database } from "#server/store/database.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { readRegisterState } from "#server/store/register-state.ts";
import { findLastVerified } from "#server/store/verify/last-verified.ts";

const PATIENCE_MS = 1_500;

const sized = z.tuple([z.object({ size: z.coerce.number() })]);

interface Source {
  readonly place: DatabasePlace;
  readonly database: Database;
  readonly clock: Clock;
  readonly hasDatabase: () => Promise<boolean>;
}

/** Undefined where the database does not answer in time. */
export function readKnown({ place, database, clock, hasDatabase }: Source): () => Promise<Known | undefined> {
  const read = (): Promise<Known | undefined> =>
    Promise.all([
      readRegisterState(database, toInstant(clock)),
      findLastVerified(place, database),
      // Of all days: what is counted only grows.
      listUsage(database, ""),
      findSize(place, database),
    ])
      .then(([state, verified, usage, size]): Known => ({ state, verified, usage, size }))
      .catch(() => undefined);
  // Where the database is slow, those who come later wait for what was asked already.
  let asked: Promise<Known | undefined> | undefined;
  return async () => {
    if (!(await hasDatabase())) return undefined;
    asked ??= read().finally(() => (asked = undefined));
    return Promise.race([asked, delay(PATIENCE_MS, undefined, { ref: false })]);
  };
}

/** Bytes, with what SQLite has written and not moved to its place yet. */
async function findSize(place: DatabasePlace, database: Database): Promise<number> {
  if (place.engine === "postgresql") {
    const [{ size }] = sized.parse(await database.$queryRaw`SELECT pg_database_size(current_database()) AS "size"`);
    return size;
  }
  const sizes = await Promise.all(
    [place.file, `${place.file}-wal`].map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
