/** Holds the migrations that a database has seen against those that this program has. */
import type { Migration } from "#server/store/migrations.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export type DatabaseState = "absent" | "behind" | "current";

/** What became of a database. */
export type Migrated = "made" | "upgraded" | "current";

export interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** `database` is what the sentence calls it. Fails with one that says what is the matter and what to do. */
export function compareHistory(
  database: string,
  applied: readonly Applied[],
  migrations: readonly Migration[],
): Result<DatabaseState, string> {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration)
      return fail(
        `${database} was made by a newer version of this program (it has the migration ${name}); start that version, or restore an older backup`,
      );
    if (!finished)
      return fail(`${database} was left half-way by the migration ${name}; restore the backup from before the upgrade`);
    if (migration.checksum !== checksum)
      return fail(
        `${database} was made with another text of the migration ${name}; restore prisma/migrations as it was released`,
      );
  }
  return ok(applied.length < migrations.length ? "behind" : "current");
}
