/**
 * Applies migrations to a PostgreSQL server, all that are missing or none, and notes them where Prisma's own command line
 * does. Not by Prisma's schema engine: its driver for PostgreSQL cuts a script at every semicolon, also at those inside
 * of a function, and a migration that was cut off stays noted as begun.
 */
import { randomUUID } from "node:crypto";
import type { Migration } from "#server/store/migrations.ts";
import { withClient } from "#server/store/postgresql/with-client.ts";

/** As Prisma makes it. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/** One statement of a migration may walk all rows of a large register. */
const LONGEST_MS = 600_000;

/** Rejects where one of them cannot be applied; then nothing was changed. */
export function applyToServer(url: string, migrations: readonly Migration[]): Promise<void> {
  return withClient({ url, name: "upgrading", silentMs: LONGEST_MS }, async (client) => {
    await client.query("BEGIN");
    await client.query(TABLE);
    const { rows } = await client.query<{ readonly name: string }>(
      `SELECT migration_name AS name FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
    );
    const applied = new Set(rows.map(({ name }) => name));
    for (const { name, sql, checksum } of migrations.filter((migration) => !applied.has(migration.name))) {
      await client.query(sql);
      await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      );
    }
    await client.query("COMMIT");
  });
}
