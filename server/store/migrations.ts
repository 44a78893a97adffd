/** The migrations that come with this program, as Prisma lays them out: a folder each, in the order of their names. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** As Prisma notes it in `_prisma_migrations`. */
  readonly checksum: string;
}

export const migrationsDirectory = fileURLToPath(new URL("../../prisma/migrations/sqlite", import.meta.url));
export const MIGRATION_FILE = "migration.sql";

export async function listMigrations(directory = migrationsDirectory): Promise<readonly Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(directory, name, MIGRATION_FILE), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}
