/** Brings a database to the tables this program needs, or says why it does not touch it. */
import { listMigrations } from "#server/store/migrations.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import type { DatabaseState, Migrated } from "#server/store/applied-migrations.ts";
import { inspectFile } from "#server/store/sqlite/inspect-file.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import type { Result } from "#domain/result.ts";

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
