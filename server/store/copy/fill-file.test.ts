import path from "node:path";
import Libsql from "libsql";
import { expect, it } from "vitest";
import { ok } from "#domain/result.ts";
import { fillFile } from "#server/store/copy/fill-file.ts";
import type { Row } from "#server/store/copy/read-rows.ts";
import { toLine } from "#server/store/copy/row-lines.ts";
import { tables } from "#server/store/copy/tables.ts";
import { fillFully, readAllTables } from "#server/store/copy/test-builders.ts";
import { writeLines } from "#server/store/copy/write-lines.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { toFilePlace } from "#server/store/place.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { fillAsBefore } from "#server/store/sqlite/test-builders.ts";
import { aFolder, defineDatabase } from "#server/store/test-builders.ts";

const aFullDatabase = defineDatabase(fillFully);

/** Lines as a backup of an older program has them. */
async function readOlder(count: number): Promise<ReadonlyMap<string, string>> {
  const file = path.join(aFolder(), "concordance.db");
  await migrateFile(file, (await listMigrations("sqlite")).slice(0, count));
  fillAsBefore(file, await readAllTables(await aFullDatabase()));
  const connection = new Libsql(file);
  const found = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").raw().all() as string[][];
  const lines = new Map<string, string>();
  for (const [table = ""] of found) {
    const rows = connection.prepare(`SELECT * FROM "${table}"`).all() as Row[];
    lines.set(table, rows.map(toLine).join(""));
  }
  connection.close();
  return lines;
}

async function* once(text: string): AsyncGenerator<Buffer> {
  // In pieces, wherever they end.
  for (let at = 0; at < text.length; at += 1_000) yield Buffer.from(text.slice(at, at + 1_000));
}

it("brings rows of an older schema up to today's, and proves them", async () => {
  const older = await readOlder(5);
  const asked: string[] = [];
  const filled = await fillFile(toFilePlace(path.join(aFolder(), "new")), {
    migrations: 5,
    fill: async (writer, wanted) => {
      asked.push(...wanted);
      for (const { name } of tables.filter((table) => wanted.includes(table.name))) {
        const written = await writeLines(writer, name, once(older.get(name) ?? ""));
        if (!written.ok) return written;
      }
      return ok(undefined);
    },
  });
  expect(filled).toMatchObject({ ok: true, value: { revisions: 2, versions: 5, editions: 0, spec: { revision: 2 } } });
  expect(asked).toContain("Account");
  expect(asked).not.toContain("Edition");
});
