/** Reads one state of the database from its first row to its last, while others write. */
import type { Database, Reader } from "#server/store/database.ts";

/** Of a large register. */
export const LONG_TRANSACTION = { maxWait: 30_000, timeout: 3_600_000 } as const;

export const readingOneState = <Value>(database: Database, read: (reader: Reader) => Promise<Value>): Promise<Value> =>
  database.$transaction(read, { ...LONG_TRANSACTION, isolationLevel: "Serializable" });
