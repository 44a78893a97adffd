import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { fillFully, readAllTables } from "#server/store/copy/test-builders.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { fillAsBefore, importAsBefore } from "#server/store/sqlite/test-builders.ts";
import { aFileDatabase, aFolder, defineDatabase } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";

const aFullDatabase = defineDatabase(fillFully);

const releases = (await listMigrations("sqlite")).map(({ name }, index) => ({ name, count: index + 1 })).slice(0, -1);

it.each(releases)("a database that ends at the migration $name comes up whole", async ({ count }) => {
  const migrations = await listMigrations("sqlite");
  const file = path.join(aFolder(), "concordance.db");
  await migrateFile(file, migrations.slice(0, count));
  if (count === 1) {
    const database = await aFileDatabase(file);
    await importAsBefore(database);
    await database.$disconnect();
  } else {
    const today = await aFullDatabase({ engine: "sqlite", file: path.join(aFolder(), "concordance.db") });
    fillAsBefore(file, await readAllTables(today));
  }
  expect(await migrateFile(file)).toEqual({ ok: true, value: "upgraded" });
  const database = await aFileDatabase(file);
  const revisions = count === 1 ? 1 : 2;
  expect(await verify(database)).toMatchObject({ ok: true, value: { revisions } });
  const spec = await loadSpec(database, revisions);
  expect(spec.byId.get("terms/kexec")?.number).toBe(revisions);
  const kept = `${file}.before-${migrations[count]?.name}`;
  expect(existsSync(kept)).toBe(true);
  // It is what the older release would open: of its schema, and no newer.
  expect(await migrateFile(kept, migrations.slice(0, count))).toEqual({ ok: true, value: "current" });
});

it("keeps none of several migrations of which the last fails", async () => {
  const migrations = await listMigrations("sqlite");
  const file = path.join(aFolder(), "concordance.db");
  await migrateFile(file, migrations.slice(0, 3));
  const broken = { name: "29990101000000_broken", sql: "SELECT * FROM nowhere;", checksum: "0" };
  expect((await migrateFile(file, [...migrations, broken])).ok).toBe(false);
  expect(await migrateFile(file, migrations.slice(0, 3))).toEqual({ ok: true, value: "current" });
  expect(await migrateFile(file)).toEqual({ ok: true, value: "upgraded" });
});
