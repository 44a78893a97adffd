/** Looks at a database of a PostgreSQL server before anything may write to it: can it be had, is it ours, is it of our age. */
import type { Client } from "pg";
import { compareHistory, type Applied, type DatabaseState } from "#server/store/applied-migrations.ts";
import type { Migration } from "#server/store/migrations.ts";
import { describePlace, type ServerPlace } from "#server/store/place.ts";
import { toServerFailure } from "#server/store/postgresql/server-failure.ts";
import { withClient } from "#server/store/postgresql/with-client.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** What the issue names, and what the tests run on. */
const OLDEST = 15;

/** Fails with one sentence that says what is the matter and what to do. */
export async function inspectServer(
  place: ServerPlace,
  migrations: readonly Migration[],
): Promise<Result<DatabaseState, string>> {
  try {
    return await withClient({ url: place.url, name: "looking" }, (client) =>
      inspect(client, describePlace(place), migrations),
    );
  } catch (error) {
    return fail(toServerFailure(error, place));
  }
}

async function inspect(
  client: Client,
  name: string,
  migrations: readonly Migration[],
): Promise<Result<DatabaseState, string>> {
  const { rows } = await client.query<ServerSettings>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS follows, current_setting('transaction_read_only') = 'on' AS \"isReadOnly\"",
  );
  const unfit = rows[0] && toUnfit(name, rows[0]);
  if (unfit !== undefined) return fail(unfit);
  const tables = await readTables(client);
  if (tables.length === 0) return ok("absent");
  if (!tables.includes("_prisma_migrations")) return fail(toForeign(name, tables));
  const applied = await readApplied(client);
  // Prisma keeps this table for other programs as well.
  if (!applied.some((migration) => migrations[0]?.name === migration.name)) return fail(toForeign(name, tables));
  return compareHistory(name, applied, migrations);
}

interface ServerSettings {
  /** 150006 is 15.6. */
  readonly version: number;
  readonly encoding: string;
  /** Whether it is a standby. */
  readonly follows: boolean;
  /** Whether transactions are begun as such; those of a standby are. */
  readonly isReadOnly: boolean;
}

/** Why a register cannot be kept there; undefined where it can. */
export function toUnfit(name: string, { version, encoding, follows, isReadOnly }: ServerSettings): string | undefined {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST) return `${name} is PostgreSQL ${major}; the register needs ${OLDEST} or newer`;
  if (encoding !== "UTF8")
    return `${name} keeps its texts as ${encoding}; make the database with ENCODING 'UTF8' TEMPLATE template0`;
  if (follows) return `${name} is a standby, which takes no writes; set DATABASE_URL to the primary`;
  if (isReadOnly) return `${name} takes no writes; set its default_transaction_read_only, and that of the user, to off`;
  return undefined;
}

const toForeign = (name: string, tables: readonly string[]): string =>
  `${name} holds tables of another program, such as ${tables.find((table) => table !== "_prisma_migrations") ?? tables[0]}; set DATABASE_URL to a database of the register's own`;

async function readTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

async function readApplied(client: Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>(
    "SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  return rows;
}
