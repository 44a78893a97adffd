/** All rows of a table in pages, so that a large table takes no more memory than a small one. */
import { listColumns, type Table } from "#server/store/copy/tables.ts";
import type { Reader } from "#server/store/database.ts";
import { Prisma } from "#server/store/generated/client.ts";

export type Cell = string | number | boolean | null;

export type Row = Readonly<Record<string, Cell>>;

/** Characters of a page, about. */
const PAGE_SIZE = 2_000_000;
const MOST_ROWS = 500;
const FIRST_ROWS = 16;

/** In the order of the key. What `reader` reads has to be one state. */
export async function* readRows(reader: Reader, table: Table): AsyncGenerator<readonly Row[]> {
  const key = Prisma.join(table.key.map(toIdentifier));
  const columns = Prisma.join(listColumns(table).map(toIdentifier));
  const from = toIdentifier(table.name);
  let rows = FIRST_ROWS;
  let after = Prisma.empty;
  for (;;) {
    // Row values, which both engines answer by the index of the key.
    const page = await reader.$queryRaw<Row[]>(
      Prisma.sql`SELECT ${columns} FROM ${from} ${after} ORDER BY ${key} LIMIT ${rows}`,
    );
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < rows) return;
    after = Prisma.sql`WHERE (${key}) > (${Prisma.join(table.key.map((column) => last[column]))})`;
    const size = page.reduce((sum, row) => sum + measureRow(row), 0) / page.length;
    rows = Math.max(1, Math.min(rows * 2, MOST_ROWS, Math.floor(PAGE_SIZE / size)));
  }
}

/** Characters, about. */
export const measureRow = (row: Row): number =>
  Object.values(row).reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);

/** Names of ours, which hold no quotes. */
export const toIdentifier = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);
