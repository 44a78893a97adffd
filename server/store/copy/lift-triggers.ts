/**
 * The triggers that keep history would refuse it as a whole: a revision that is not the next, a proposal that begins
 * closed. They are lifted inside a transaction, and are back before it ends, so that nobody else ever finds them gone.
 */
import { toIdentifier } from "#server/store/copy/read-rows.ts";
import { Prisma } from "#server/store/generated/client.ts";
import type { Engine } from "#server/store/place.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Comes back with what puts them back. Whoever fails in between has to let the transaction fail. */
export const liftTriggers = (writer: Writer, engine: Engine): Promise<() => Promise<void>> =>
  engine === "sqlite" ? liftInFile(writer) : liftOnServer(writer);

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

async function liftInFile(writer: Writer): Promise<() => Promise<void>> {
  const list = () =>
    writer.$queryRaw<Trigger[]>`SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger' ORDER BY "name"`;
  const lifted = await list();
  for (const { name } of lifted) await writer.$executeRaw(Prisma.sql`DROP TRIGGER ${toIdentifier(name)}`);
  return async () => {
    for (const { sql } of lifted) await writer.$executeRawUnsafe(sql);
    if (JSON.stringify(await list()) !== JSON.stringify(lifted)) throw new Error("a trigger did not come back");
  };
}

async function liftOnServer(writer: Writer): Promise<() => Promise<void>> {
  const tables = await writer.$queryRaw<{ readonly name: string }[]>`
    SELECT DISTINCT "relname"::text AS "name" FROM pg_trigger JOIN pg_class ON pg_class.oid = "tgrelid"
    WHERE NOT "tgisinternal" AND "relnamespace" = current_schema()::regnamespace ORDER BY 1`;
  // USER leaves those on that keep foreign keys.
  const turn = async (how: "DISABLE" | "ENABLE") => {
    for (const { name } of tables)
      await writer.$executeRaw(Prisma.sql`ALTER TABLE ${toIdentifier(name)} ${Prisma.raw(how)} TRIGGER USER`);
  };
  await turn("DISABLE");
  return () => turn("ENABLE");
}
