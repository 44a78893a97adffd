import { expect, it } from "vitest";
import { copyRegister } from "#server/store/copy/copy-register.ts";
import { writeRows } from "#server/store/copy/write-rows.ts";
import { anEmptyFile, fillFully, readAllTables } from "#server/store/copy/test-builders.ts";
import { aDatabase, aPlace, defineDatabase } from "#server/store/test-builders.ts";
import { onDatabase, ada, changing, updated } from "#server/store/proposals/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";

const aFullRegister = defineDatabase(fillFully);

/** Of the engine that these tests run on, into a file. */
async function toFile() {
  const source = await aFullRegister();
  const database = await aDatabase(await anEmptyFile());
  return { source, database, copied: await copyRegister(source, { database, engine: "sqlite" }) };
}

it("copies every row of every table, and there and back comes out the same", async () => {
  const { source, database, copied } = await toFile();
  expect(copied).toMatchObject({ ok: true, value: { revisions: 2, mails: 1, editions: 1, spec: { revision: 2 } } });
  const rows = await readAllTables(source);
  for (const [table, found] of Object.entries(rows)) expect(found.length, table).toBeGreaterThan(0);
  expect(await readAllTables(database)).toEqual(rows);
  const place = await aPlace();
  const back = await aDatabase(place);
  expect(await copyRegister(database, { database: back, engine: place.engine })).toEqual(copied);
  expect(await readAllTables(back)).toEqual(rows);
  expect(await verify(back)).toEqual(await verify(source));
});

it("leaves the triggers that keep history in place, and the copy goes on as its source would", async () => {
  const { database } = await toFile();
  await expect(database.$executeRaw`UPDATE "Revision" SET "at" = 'x'`).rejects.toThrow("append-only");
  const { submit } = onDatabase(database);
  expect((await submit(changing(updated("kho", "At last.")), ada)).id).toBe(4);
  expect(await verify(database)).toMatchObject({ ok: true, value: { proposals: 4 } });
});

it("refuses a database that holds a register already, and leaves both as they are", async () => {
  const { source, database } = await toFile();
  const rows = await readAllTables(source);
  const refused = await copyRegister(database, { database: source, engine: (await aPlace()).engine });
  expect(refused).toEqual({
    ok: false,
    failure: expect.stringMatching(/is there already: its table Account is not empty/) as unknown,
  });
  expect(await readAllTables(source)).toEqual(rows);
});

it("refuses a source whose history is broken, and keeps nothing of it", async () => {
  const { database } = await toFile();
  await database.$executeRaw`DROP TRIGGER "Version_keeps"`;
  await database.$executeRaw`UPDATE "Version" SET "body" = '{}' WHERE "slug" = 'kexec'`;
  const place = await aPlace();
  const target = await aDatabase(place);
  const refused = await copyRegister(database, { database: target, engine: place.engine });
  expect(refused).toMatchObject({ ok: false, failure: expect.stringContaining("was changed") as unknown });
  expect(await target.proposal.count()).toBe(0);
  expect(await target.register.findMany()).toEqual([{ id: 1, revision: 0 }]);
});

it("names the table and the key of a text that PostgreSQL cannot hold, which SQLite takes", async () => {
  const place = await aPlace();
  const { engine } = place;
  const database = await aDatabase(place);
  const row = { operation: "spec", formatVersion: "1", day: "2025-02-01\0", count: 1 };
  const table = { name: "ApiUsage", key: ["operation", "formatVersion", "day"] } as const;
  const written = await database.$transaction((writer) => writeRows(writer, engine, table, [row]));
  if (engine === "sqlite") return expect(written.ok).toBe(true);
  expect(written).toEqual({
    ok: false,
    failure: expect.stringMatching(
      /^day of the row of ApiUsage with operation "spec", formatVersion "1", day "2025-02-01\\u0000" holds the character NUL/,
    ) as unknown,
  });
  expect(await database.apiUsage.count()).toBe(0);
});
