import { expect, it } from "vitest";
import { leftOut, listColumns, tables } from "#server/store/copy/tables.ts";
import { aFileDatabase } from "#server/store/test-builders.ts";
import { Prisma } from "#server/store/generated/client.ts";

it("copies every model of the schema, or says why not", () => {
  const named = [...tables.map(({ name }) => name), ...Object.keys(leftOut)];
  expect(named.sort()).toEqual(Object.keys(Prisma.ModelName).sort());
});

it("knows the key and the columns of each table as the migrations make them", async () => {
  const database = await aFileDatabase();
  for (const table of tables) {
    const columns = await database.$queryRaw<{ readonly name: string; readonly pk: number | bigint }[]>`
      SELECT "name", "pk" FROM pragma_table_info(${table.name}) ORDER BY "pk"`;
    expect(
      columns.filter(({ pk }) => Number(pk) > 0).map(({ name }) => name),
      table.name,
    ).toEqual(table.key);
    expect(columns.map(({ name }) => name).sort(), table.name).toEqual([...listColumns(table)].sort());
  }
});

it("names a table after all that its rows refer to", async () => {
  const database = await aFileDatabase();
  const seen = new Set<string>();
  for (const { name } of tables) {
    seen.add(name);
    const keys = await database.$queryRaw<
      { readonly table: string }[]
    >`SELECT "table" FROM pragma_foreign_key_list(${name})`;
    expect(
      keys.map(({ table }) => table).filter((table) => !seen.has(table)),
      name,
    ).toEqual([]);
  }
});
