/**
 * Of the servers on one database file one serves: caches and limits of a process do not hear of what another does in the
 * file at once, and SQLite keeps two of them from writing together. Scripts run beside it.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import Libsql from "libsql";
import { fail, ok, type Result } from "#domain/result.ts";

/** Held until the process ends, however it ends. Fails with one sentence. */
export function takeFile(file: string): Result<void, string> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const connection = new Libsql(`${file}.server-lock`);
    held.push(connection);
    connection.exec("BEGIN EXCLUSIVE");
    return ok(undefined);
  } catch (error) {
    // Where nothing can be written, who opens the database says so in words.
    if (!(error instanceof Libsql.SqliteError) || error.code !== "SQLITE_BUSY") return ok(undefined);
    return fail(
      `another server serves ${file} already; stop it, or set DATABASE_URL to a PostgreSQL that as many servers share as you like`,
    );
  }
}

/** Keeps servers off the file while something is done that none may be beside. Fails where one serves it, with one sentence. */
export async function keepServersOff<Value>(
  file: string,
  work: () => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const connection = new Libsql(`${file}.server-lock`);
  try {
    connection.exec("BEGIN EXCLUSIVE");
    return await work();
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    return fail(`a server serves ${file}; stop it first, and start it again after this`);
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    connection.close();
  }
}

/** A connection that nobody holds is closed. */
const held: Libsql.Database[] = [];
