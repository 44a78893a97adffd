/** The database of a register, whichever engine keeps it. */
import type { DatabaseMeter } from "#server/metrics/database-meter.ts";
import type { PrismaClient, Prisma } from "#server/store/generated/client.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { openFile, toFileAdapter } from "#server/store/sqlite/open-file.ts";
import { readingUntil } from "#server/store/sqlite/reading-until.ts";
import { timedAdapter } from "#server/store/timed-adapter.ts";

export type Database = PrismaClient;
/** What a read needs: the database itself, or a transaction that is open on it. */
export type Reader = Prisma.TransactionClient;

interface Opening {
  /** Of a thread that may be ended at any time. */
  readonly isEnding?: () => boolean;
  /** To a database server, at most. */
  readonly connections?: number;
  /** Told how long each statement takes. */
  readonly meter?: DatabaseMeter;
}

/** A process that serves works on a few requests at a time; what waits longer is refused before it asks the database. */
const CONNECTIONS = 10;

/** It must be there and migrated. */
export async function openDatabase(
  place: DatabasePlace,
  { isEnding, connections = CONNECTIONS, meter }: Opening = {},
): Promise<Database> {
  if (place.engine === "sqlite") {
    const adapter = toFileAdapter(place.file);
    if (meter) timedAdapter(adapter, meter);
    return openFile(place.file, isEnding ? readingUntil(isEnding, adapter) : adapter);
  }
  // Its driver and client are megabytes that who keeps a file never reads.
  const { openServer } = await import("#server/store/postgresql/open-server.ts");
  return openServer(place.url, connections, meter);
}

/** For one piece of work; closed whatever comes of it. */
export async function withOpenDatabase<Value>(
  place: DatabasePlace,
  work: (database: Database) => Promise<Value>,
  opening?: Opening,
): Promise<Value> {
  const database = await openDatabase(place, opening);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

/** Leaves a file that holds everything by itself: what is copied of a stopped server is one file, and whole. */
export async function closeDatabase(place: DatabasePlace, database: Database): Promise<void> {
  if (place.engine === "sqlite") {
    // Where it cannot (a full disk), all of it is in the log beside the file, and the next start takes it over.
    await database.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)").catch(() => {});
  }
  await database.$disconnect();
}
