/**
 * Prisma's schema engine inside this process: no binary to download, and the same
 * `_prisma_migrations` table that Prisma's own command line keeps.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MIGRATION_FILE, type Migration } from "#server/store/migrations.ts";

export async function applyMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<void> {
  await loadEngine();
  const engine = await glue.SchemaEngine.new(
    { datamodels: [["schema.prisma", 'datasource db { provider = "sqlite" }']] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    await engine.applyMigrations({
      migrationsList: {
        baseDir: "prisma/migrations",
        lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: MIGRATION_FILE, content: { tag: "ok", value: sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
  } finally {
    engine.free();
  }
}

let loaded: Promise<void> | undefined;

// The package is written for bundlers, which load the wasm themselves; Node 20 does not.
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const beside = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bytes = await readFile(path.join(path.dirname(beside), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue as never });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports["__wbindgen_start"] as () => void)();
  })();
  return loaded;
}
