/** Lets one process at a time do what two would spoil: upgrade a database, say. */
import { open } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import Libsql from "libsql";

const RETRY_MS = 50;

/**
 * The lock is SQLite's own, on an empty database `file`: the system drops it when its holder is killed, which it does
 * not do for a lock file.
 */
export async function withProcessLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  await makePrivate(file);
  const connection = new Libsql(file);
  try {
    while (!tryLock(connection)) await setTimeout(RETRY_MS);
    return await work();
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    connection.close();
  }
}

/** Only where it is not there yet: to close a file of one's own drops the locks that SQLite holds on it in this process. */
async function makePrivate(file: string): Promise<void> {
  try {
    await (await open(file, "wx", 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function tryLock(connection: Libsql.Database): boolean {
  try {
    connection.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Libsql.SqliteError && error.code === "SQLITE_BUSY") return false;
    throw error;
  }
}
