/** Makes a database file out of rows that fit an older schema or today's, and brings it up to today's. */
import { ok, type Result } from "#domain/result.ts";
import { fillDatabase, listTables } from "#server/store/copy/fill-database.ts";
import { proveState, type Proof } from "#server/store/copy/prove-state.ts";
import { leftOut } from "#server/store/copy/tables.ts";
import { withOpenDatabase } from "#server/store/database.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { readingOneState } from "#server/store/one-state.ts";
import type { FilePlace } from "#server/store/place.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { toFileAdapter } from "#server/store/sqlite/open-file.ts";
import { applyMigrations } from "#server/store/sqlite/schema-engine.ts";
import type { Writer } from "#server/store/write-transaction.ts";

interface FileFilling {
  /** How many of the migrations made the tables that the rows fit into. */
  readonly migrations: number;
  /** Writes all rows; `wanted` are the tables that have to be among them. */
  readonly fill: (writer: Writer, wanted: readonly string[]) => Promise<Result<void, string>>;
}

/** Fails with one sentence; whoever gave the place removes what is there then. */
export async function fillFile(place: FilePlace, { migrations, fill }: FileFilling): Promise<Result<Proof, string>> {
  const all = await listMigrations("sqlite");
  const made = await migrateFile(place.file, all.slice(0, migrations));
  if (!made.ok) return made;
  const filled = await withOpenDatabase(place, (database) =>
    fillDatabase(database, {
      engine: "sqlite",
      fill: async (writer) => {
        const wanted = (await listTables(writer, "sqlite")).filter((name) => !(name in leftOut));
        return fill(writer, wanted);
      },
      prove: async () => ok(undefined),
    }),
  );
  if (!filled.ok) return filled;
  // Nobody else knows of the file, and whoever made it begins anew where this is broken off.
  await applyMigrations(toFileAdapter(place.file), all);
  return proveFile(place);
}

/** Also puts all that was written into the one file. */
export const proveFile = (place: FilePlace): Promise<Result<Proof, string>> =>
  withOpenDatabase(place, async (database) => {
    const proof = await readingOneState(database, proveState);
    const [done] = await database.$queryRawUnsafe<{ busy: number }[]>("PRAGMA wal_checkpoint(TRUNCATE)");
    if (Number(done?.busy) !== 0) throw new Error(`${place.file} is in use, so that it cannot be moved`);
    return proof;
  });
