/** Writes rows into a table as they are, into whichever engine. */
import { fail, ok, type Result } from "#domain/result.ts";
import { measureRow, toIdentifier, type Cell, type Row } from "#server/store/copy/read-rows.ts";
import type { Table } from "#server/store/copy/tables.ts";
import { Prisma } from "#server/store/generated/client.ts";
import type { Engine } from "#server/store/place.ts";
import type { Writer } from "#server/store/write-transaction.ts";

/** Of one statement: SQLite takes 32,766 values at most. */
const MOST_CELLS = 4_000;
const MOST_SIZE = 2_000_000;

/** Each row has the same columns. Fails with one sentence where the engine cannot hold a text. */
export async function writeRows(
  writer: Writer,
  engine: Engine,
  table: Pick<Table, "name" | "key">,
  rows: readonly Row[],
): Promise<Result<void, string>> {
  if (engine === "postgresql") {
    const refused = findNul(table, rows);
    if (refused !== undefined) return fail(refused);
  }
  const columns = Object.keys(rows[0] ?? {});
  const into = Prisma.sql`INSERT INTO ${toIdentifier(table.name)} (${Prisma.join(columns.map(toIdentifier))})`;
  for (const batch of toBatches(rows, columns.length)) {
    const values = batch.map((row) => Prisma.sql`(${Prisma.join(columns.map((column) => row[column] ?? null))})`);
    await writer.$executeRaw(Prisma.sql`${into} VALUES ${Prisma.join(values)}`);
  }
  return ok(undefined);
}

function* toBatches(rows: readonly Row[], columns: number): Generator<readonly Row[]> {
  let batch: Row[] = [];
  let size = 0;
  for (const row of rows) {
    if (batch.length > 0 && (size > MOST_SIZE || (batch.length + 1) * columns > MOST_CELLS)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(row);
    size += measureRow(row);
  }
  if (batch.length > 0) yield batch;
}

function findNul({ name, key }: Pick<Table, "name" | "key">, rows: readonly Row[]): string | undefined {
  for (const row of rows) {
    const column = Object.keys(row).find((known) => hasNul(row[known] ?? null));
    if (column === undefined) continue;
    const which = key.map((part) => `${part} ${JSON.stringify(row[part])}`).join(", ");
    return `${column} of the row of ${name} with ${which} holds the character NUL, which PostgreSQL takes in no text; this register can be kept in SQLite only`;
  }
  return undefined;
}

const hasNul = (cell: Cell): boolean => typeof cell === "string" && cell.includes("\0");
