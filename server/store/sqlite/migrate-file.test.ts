import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import Libsql from "libsql";
import { describe, expect, it } from "vitest";
import { importContent } from "#server/store/at-start/import-content.ts";
import { emptySpec } from "#server/store/load-spec.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { aFileDatabase, aDatabaseFile, aFolder, aTerm, noon } from "#server/store/test-builders.ts";

const toMigration = (sql: string) => ({
  name: "29990101000000_later",
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const later = toMigration(`CREATE TABLE "Later" ("id" INTEGER);`);
const readBytes = (file: string) =>
  [file, `${file}-wal`].map((part) => (existsSync(part) ? readFileSync(part, "base64") : ""));

function execute(file: string, sql: string): void {
  const connection = new Libsql(file);
  connection.exec(sql);
  connection.close();
}

describe("migrateFile", () => {
  it("makes a database with nothing beside it, and then leaves it as it is", async () => {
    const folder = path.join(aFolder(), "new", "data");
    const file = path.join(folder, "concordance.db");
    expect(await migrateFile(file)).toEqual({ ok: true, value: "made" });
    expect(readdirSync(folder)).toEqual(["concordance.db"]);
    const bytes = readFileSync(file, "base64");
    expect(await migrateFile(file)).toEqual({ ok: true, value: "current" });
    expect(readFileSync(file, "base64")).toBe(bytes);
  });

  it("lets several starts at once make one database", async () => {
    const folder = aFolder();
    const made = await Promise.all([1, 2, 3].map(() => migrateFile(path.join(folder, "concordance.db"))));
    expect(made.map((result) => result.ok && result.value).sort()).toEqual(["current", "current", "made"]);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("takes a folder with blanks, marks and letters of any script in its name", async () => {
    const file = path.join(aFolder(), "a b?c#d%20é", "concordance.db");
    expect(await migrateFile(file)).toEqual({ ok: true, value: "made" });
    expect(existsSync(file)).toBe(true);
    const database = await aFileDatabase(file);
    expect(await database.register.findMany()).toEqual([{ id: 1, revision: 0 }]);
  });

  it("brings an older database up, keeping what it holds", async () => {
    const file = aDatabaseFile();
    const database = await aFileDatabase(file);
    await importContent(database, emptySpec, { records: [aTerm("kexec", "Starting a kernel.")], exceptions: [] }, noon);
    const migrations = [...(await listMigrations("sqlite")), later];
    expect(await migrateFile(file, migrations)).toEqual({ ok: true, value: "upgraded" });
    expect(await database.version.count()).toBe(1);
    expect(await database.$queryRaw`SELECT * FROM "Later"`).toEqual([]);
  });

  it("keeps an older database as it was beside the new one, for this account alone", async () => {
    const file = aDatabaseFile();
    execute(file, `INSERT INTO "Record" VALUES ('term', 'kexec')`);
    expect(await migrateFile(file, [...(await listMigrations("sqlite")), later])).toMatchObject({ ok: true });
    const kept = `${file}.before-29990101000000_later`;
    expect(readdirSync(path.dirname(file)).filter((name) => !name.endsWith("-lock"))).toEqual([
      path.basename(file),
      path.basename(kept),
    ]);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await migrateFile(kept)).toEqual({ ok: true, value: "current" });
    const database = await aFileDatabase(kept);
    expect(await database.record.count()).toBe(1);
  });

  it("waits for who writes to an older database, and then says that somebody does", { timeout: 30_000 }, async () => {
    const file = aDatabaseFile();
    const other = new Libsql(file);
    other.exec("BEGIN IMMEDIATE");
    const migrations = [...(await listMigrations("sqlite")), later];
    expect(await migrateFile(file, migrations)).toMatchObject({
      ok: false,
      failure: expect.stringContaining("another process writes to it") as string,
    });
    other.exec("ROLLBACK");
    other.close();
    expect(await migrateFile(file, migrations)).toEqual({ ok: true, value: "upgraded" });
  });

  it("lets two starts at once upgrade a database once", async () => {
    const file = aDatabaseFile();
    const migrations = [...(await listMigrations("sqlite")), later];
    const results = await Promise.all([migrateFile(file, migrations), migrateFile(file, migrations)]);
    expect(results.map((result) => (result.ok ? result.value : result.failure)).sort()).toEqual([
      "current",
      "upgraded",
    ]);
  });

  it("leaves a database as it was where a migration of it fails, and tries again at the next start", async () => {
    const file = aDatabaseFile();
    const broken = toMigration("CREATE TABLE;");
    const all = await listMigrations("sqlite");
    const before = readBytes(file);
    for (const migrations of [
      [...all, broken],
      [...all, later, { ...broken, name: "29990201000000_latest" }],
    ])
      expect(await migrateFile(file, migrations)).toMatchObject({
        ok: false,
        failure: expect.stringContaining("could not be upgraded") as string,
      });
    expect(readBytes(file)).toEqual(before);
    expect(await migrateFile(file)).toEqual({ ok: true, value: "current" });
    expect(await migrateFile(file, [...all, later])).toEqual({ ok: true, value: "upgraded" });
  });
});

describe("a database is refused and stays as it is, byte for byte, when it", () => {
  it.each([
    {
      title: "is a text file",
      damage: (file: string) => writeFileSync(file, "not a database ".repeat(1_000)),
      message: /is not a database/,
    },
    { title: "is empty", damage: (file: string) => truncateSync(file, 0), message: /is not a database/ },
    {
      title: "was cut short",
      damage: (file: string) => truncateSync(file, readFileSync(file).length - 3 * 4096),
      message: /damaged|cannot be read/,
    },
    { title: "has pages of noise", damage: overwritePages, message: /damaged|cannot be read/ },
    { title: "belongs to another program", damage: replaceWithForeign, message: /another program/ },
    {
      title: "was made by a newer version",
      damage: (file: string) =>
        execute(
          file,
          `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'y', 1, '29990101000000_later')`,
        ),
      message: /newer version.*29990101000000_later/,
    },
    {
      title: "was made with another text of a migration",
      damage: (file: string) => execute(file, `UPDATE _prisma_migrations SET checksum = 'other'`),
      message: /another text/,
    },
    {
      title: "was left half-way by a migration",
      damage: (file: string) => execute(file, `UPDATE _prisma_migrations SET finished_at = NULL`),
      message: /half-way/,
    },
  ])("$title", async ({ damage, message }) => {
    const file = aDatabaseFile();
    damage(file);
    const before = readBytes(file);
    const refused = await migrateFile(file);
    expect(refused).toMatchObject({ ok: false, failure: expect.stringMatching(message) as string });
    expect(!refused.ok && refused.failure).toContain(file);
    expect(!refused.ok && refused.failure).not.toContain("\n");
    expect(readBytes(file)).toEqual(before);
  });
});

// Page 1 keeps its header, so that only the check of the whole file can tell.
function overwritePages(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, 4096 * 6);
  writeFileSync(file, bytes);
}

function replaceWithForeign(file: string): void {
  truncateSync(file, 0);
  execute(file, "CREATE TABLE shopping (item TEXT)");
}
