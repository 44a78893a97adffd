/** Fills an empty database with the rows of another one: all of them in one transaction, or none. */
import { fail, ok, type Result } from "#domain/result.ts";
import { liftTriggers } from "#server/store/copy/lift-triggers.ts";
import { toIdentifier } from "#server/store/copy/read-rows.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { Prisma } from "#server/store/generated/client.ts";
import { LONG_TRANSACTION } from "#server/store/one-state.ts";
import type { Engine } from "#server/store/place.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Counts nothing of a register. */
const PASSING: readonly string[] = ["Attempt", "Verification", "_prisma_migrations", "sqlite_sequence"];

interface Filling<Value> {
  readonly engine: Engine;
  /** Writes all rows, that of the register too. Where it fails, nothing is kept. */
  readonly fill: (writer: Writer) => Promise<Result<void, string>>;
  /** Looks at what was written, with the triggers back in place, before it counts. */
  readonly prove: (reader: Reader) => Promise<Result<Value, string>>;
}

/** The database has to be migrated. Fails with one sentence, also where it holds anything already. */
export async function fillDatabase<Value>(
  database: Database,
  { engine, fill, prove }: Filling<Value>,
): Promise<Result<Value, string>> {
  let refused: string | undefined;
  const required = <Known>(result: Result<Known, string>): Known => {
    if (result.ok) return result.value;
    refused = result.failure;
    throw new Error(refused);
  };
  try {
    const proved = await database.$transaction(async (writer) => {
      // Of two that fill at once one waits here, and then finds what the other wrote.
      await writer.$executeRaw`UPDATE "Register" SET "revision" = "revision" WHERE "id" = 1`;
      required(await requireEmpty(writer, engine));
      const putBack = await liftTriggers(writer, engine);
      await writer.$executeRaw`DELETE FROM "Register"`;
      required(await fill(writer));
      await putBack();
      required(await requireReferences(writer, engine));
      return required(await prove(writer));
    }, LONG_TRANSACTION);
    return ok(proved);
  } catch (error) {
    if (refused !== undefined) return fail(refused);
    throw error;
  }
}

/** Whether nothing of a register is in a migrated database. */
export async function requireEmpty(reader: Reader, engine: Engine): Promise<Result<void, string>> {
  for (const name of await listTables(reader, engine)) {
    const which = name === "Register" ? Prisma.sql`WHERE "revision" > 0` : Prisma.empty;
    const rows = await reader.$queryRaw<unknown[]>(Prisma.sql`SELECT 1 FROM ${toIdentifier(name)} ${which} LIMIT 1`);
    if (rows.length > 0) return fail(`a register is there already: its table ${name} is not empty`);
  }
  return ok(undefined);
}

/** Those that count. */
export async function listTables(reader: Reader, engine: Engine): Promise<readonly string[]> {
  const found =
    engine === "sqlite"
      ? await reader.$queryRaw<{ name: string }[]>`
          SELECT "name" FROM sqlite_master WHERE "type" = 'table' ORDER BY 1`
      : await reader.$queryRaw<{ name: string }[]>`
          SELECT "tablename"::text AS "name" FROM pg_tables WHERE "schemaname" = current_schema() ORDER BY 1`;
  return found.map(({ name }) => name).filter((name) => !PASSING.includes(name));
}

/** PostgreSQL has checked each row as it came. SQLite has, too, unless somebody told it not to. */
async function requireReferences(writer: Writer, engine: Engine): Promise<Result<void, string>> {
  if (engine === "postgresql") return ok(undefined);
  const [broken] = await writer.$queryRawUnsafe<{ table: string; parent: string }[]>("PRAGMA foreign_key_check");
  return broken ? fail(`a row of ${broken.table} refers to one of ${broken.parent} that is not there`) : ok(undefined);
}
