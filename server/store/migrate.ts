/** Brings a database to the tables this program needs, or says why it does not touch it. */
import { listMigrations } from "#server/store/migrations.ts";
import { describePlace, type DatabasePlace } from "#server/store/place.ts";
import type { DatabaseState, Migrated } from "#server/store/applied-migrations.ts";
import { inspectFile } from "#server/store/sqlite/inspect-file.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** Fails with one sentence; then nothing was written. */
export async function migrate(place: DatabasePlace): Promise<Result<Migrated, string>> {
  if (place.engine === "sqlite") return migrateFile(place.file);
  const { migrateServer } = await import("#server/store/postgresql/migrate-server.ts");
  return migrateServer(place);
}

/** Whether it is there, is ours and is of our age; writes nothing. */
export async function inspectDatabase(place: DatabasePlace): Promise<Result<DatabaseState, string>> {
  const migrations = await listMigrations(place.engine);
  if (place.engine === "sqlite") return inspectFile(place.file, migrations);
  const { inspectServer } = await import("#server/store/postgresql/inspect-server.ts");
  return inspectServer(place, migrations);
}

/** For what is done beside a server or without one, which makes and upgrades nothing. */
export async function requireCurrent(place: DatabasePlace): Promise<Result<void, string>> {
  const state = await inspectDatabase(place);
  if (!state.ok) return state;
  switch (state.value) {
    case "absent":
      return fail(`there is no register at ${describePlace(place)}; set DATA_DIR or DATABASE_URL to where it is`);
    case "behind":
      return fail(
        `${describePlace(place)} was made by an older version of this program; start the server once to upgrade it`,
      );
    case "current":
      return ok(undefined);
  }
}
