/** For tests: what nobody can do through the program, in the words of each engine. */
import { inject } from "vitest";
import type { Database } from "#server/store/database.ts";

const isOnServer = (): boolean => inject("postgresql") !== undefined;

/** The triggers are gone, and so are the keys that lead from table to table. */
export async function liftRules(database: Database): Promise<void> {
  if (isOnServer()) {
    const tables = await database.$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()`;
    for (const { name } of tables) await database.$executeRawUnsafe(`ALTER TABLE "${name}" DISABLE TRIGGER ALL`);
    return;
  }
  const triggers = await database.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'trigger'`;
  await database.$transaction(triggers.map(({ name }) => database.$executeRawUnsafe(`DROP TRIGGER "${name}"`)));
  // Of this connection, of which there is one.
  await database.$queryRawUnsafe("PRAGMA foreign_keys = OFF");
}

interface Failing {
  readonly before: "INSERT" | "UPDATE";
  readonly table: string;
  /** Of the row, in SQL. */
  readonly when: string;
}

/** From now on such a row is refused, until what is answered is called. */
export async function failAt(database: Database, { before, table, when }: Failing): Promise<() => Promise<void>> {
  const refusal = isOnServer()
    ? `FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION "refuse"('no more')`
    : `WHEN ${when} BEGIN SELECT RAISE(ABORT, 'no more'); END`;
  await database.$executeRawUnsafe(`CREATE TRIGGER fail BEFORE ${before} ON "${table}" ${refusal}`);
  return async () =>
    void (await database.$executeRawUnsafe(isOnServer() ? `DROP TRIGGER fail ON "${table}"` : "DROP TRIGGER fail"));
}

/** SQLite has a way to put one row in the place of another; PostgreSQL has none, and refuses the second. */
export const toReplacing = (sql: string): string => (isOnServer() ? sql.replace("INSERT OR REPLACE", "INSERT") : sql);
