/** The migrations that come with this program, as Prisma lays them out: for each engine a folder each, in the order of their names. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Engine } from "#server/store/place.ts";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** As Prisma notes it in `_prisma_migrations`. */
  readonly checksum: string;
}

const folders: Readonly<Record<Engine, string>> = {
  sqlite: fileURLToPath(new URL("../../prisma/migrations/sqlite", import.meta.url)),
  postgresql: fileURLToPath(new URL("../../prisma/migrations/postgresql", import.meta.url)),
};

export const MIGRATION_FILE = "migration.sql";

export async function listMigrations(engine: Engine): Promise<readonly Migration[]> {
  const directory = folders[engine];
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
