/**
 * Brings a database file to the tables of this program: all migrations that are missing in one transaction of SQLite, so
 * that a kill at any moment leaves the old or the new, whoever else has the file open. (A new file in its place would take
 * the log of the old one for its own.) What it was before stays beside it.
 */
import { randomUUID } from "node:crypto";
import { chmod, rename, rm } from "node:fs/promises";
import path from "node:path";
import Libsql from "libsql";
import { syncPath } from "#server/files/sync-path.ts";
import type { Migration } from "#server/store/migrations.ts";
import { inspectFile, listApplied } from "#server/store/sqlite/inspect-file.ts";
import { toFileUrl } from "#server/store/sqlite/open-file.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** How long others are waited for that write to the file. */
const PATIENCE_MS = 5_000;

/** One at a time: whoever calls holds a lock. Fails with one sentence; then the file is as it was. */
export async function upgradeFile(
  file: string,
  migrations: readonly Migration[],
): Promise<Result<"upgraded" | "current", string>> {
  // Another process may have upgraded it while this one waited.
  const state = await inspectFile(file, migrations);
  if (!state.ok) return state;
  if (state.value === "current") return ok("current");
  const applied = new Set(listApplied(file));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  const connection = connect(file);
  try {
    // No row that a migration makes refers to nothing in the end; in its middle one may.
    connection.exec("PRAGMA foreign_keys = OFF");
    connection.exec("PRAGMA synchronous = FULL");
    // From here on nobody else writes, so that what is kept is what is upgraded.
    connection.exec("BEGIN IMMEDIATE");
    await keep(file, `${file}.before-${missing[0]?.name}`);
    for (const migration of missing) apply(connection, migration);
    if (connection.prepare("PRAGMA foreign_key_check").raw().all().length > 0)
      throw new Error("a row refers to one that is not there");
    connection.exec("COMMIT");
    return ok("upgraded");
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    if (code === "SQLITE_BUSY")
      return fail(
        `${file} is of an older version of this program, and another process writes to it; stop that one, so that it can be upgraded`,
      );
    const [reason] = String(message).trim().split("\n");
    return fail(`${file} could not be upgraded (${reason}); it is as it was, for the version that made it`);
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    connection.close();
  }
}

const connect = (file: string, mode = "rw"): Libsql.Database =>
  new Libsql(`${toFileUrl(path.resolve(file))}?mode=${mode}`, { timeout: PATIENCE_MS } as Libsql.Options);

/** As SQLite reads one state of it; whole, on the disk, and for this account alone. */
async function keep(file: string, kept: string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.before`);
  const connection = connect(file, "ro");
  try {
    await rm(draft, { force: true });
    connection.prepare("VACUUM INTO ?").run(draft);
    await chmod(draft, 0o600);
    await syncPath(draft);
    await rename(draft, kept);
    await syncPath(path.dirname(kept));
  } finally {
    connection.close();
    await rm(draft, { force: true });
  }
}

/** Noted where Prisma notes it. */
function apply(connection: Libsql.Database, { name, sql, checksum }: Migration): void {
  const started = new Date().toISOString();
  // One that was a transaction of its own is a part of this one.
  connection.exec(sql.replaceAll(/^(?:BEGIN|COMMIT);$/gm, ""));
  connection
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, name, started, new Date().toISOString());
}
