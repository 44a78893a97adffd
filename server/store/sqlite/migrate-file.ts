/** Brings a database file to the tables this program needs, or says why it does not touch it. */
import { randomUUID } from "node:crypto";
import { access, chmod, constants, link, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { syncPath } from "#server/files/sync-path.ts";
import { listMigrations, type Migration } from "#server/store/migrations.ts";
import { applyMigrations } from "#server/store/sqlite/schema-engine.ts";
import { inspectFile } from "#server/store/sqlite/inspect-file.ts";
import { toFileAdapter } from "#server/store/sqlite/open-file.ts";
import { withProcessLock } from "#server/store/sqlite/process-lock.ts";
import { upgradeFile } from "#server/store/sqlite/upgrade-file.ts";
import type { Migrated } from "#server/store/applied-migrations.ts";
import { ok, type Result } from "#domain/result.ts";

/** Fails with one sentence; then nothing was written. */
export async function migrateFile(file: string, migrations?: readonly Migration[]): Promise<Result<Migrated, string>> {
  const wanted = migrations ?? (await listMigrations("sqlite"));
  await requireAccess(file);
  const state = await inspectFile(file, wanted);
  if (!state.ok) return state;
  switch (state.value) {
    case "absent":
      return (await makeDatabase(file, wanted)) ? ok("made") : migrateFile(file, wanted);
    case "behind":
      // The schema engine takes no lock on SQLite.
      return withProcessLock(`${file}.upgrade-lock`, () => upgradeFile(file, wanted));
    case "current":
      return ok("current");
  }
}

// Asked of the system first: what SQLite says about a place it may not write to names no cause.
async function requireAccess(file: string): Promise<void> {
  const directory = path.dirname(file);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await access(directory, constants.W_OK | constants.X_OK);
  try {
    await access(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

// Made aside and linked into place whole: a kill half-way leaves no half database, and of two processes that
// start at once one wins. A migration that was cut off would otherwise be refused at every later start.
async function makeDatabase(file: string, migrations: readonly Migration[]): Promise<boolean> {
  const directory = path.dirname(file);
  const draft = path.join(directory, `.${path.basename(file)}.${randomUUID()}`);
  try {
    await applyMigrations(toFileAdapter(draft), migrations);
    await chmod(draft, 0o600); // the files that SQLite puts beside it take its mode
    await link(draft, file);
    await syncPath(directory);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}-journal`, { force: true });
  }
}
