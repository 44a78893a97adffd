import { createHash } from "node:crypto";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { listMigrations } from "#server/store/migrations.ts";
import { inspectDatabase } from "#server/store/migrate.ts";
import type { ServerPlace } from "#server/store/place.ts";
import { applyToServer } from "#server/store/postgresql/apply-to-server.ts";
import { inspectServer, toUnfit } from "#server/store/postgresql/inspect-server.ts";
import { migrateServer } from "#server/store/postgresql/migrate-server.ts";
import { aDatabase, aServerPlace } from "#server/store/test-builders.ts";

async function execute({ url }: ServerPlace, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}

const listTables = async (place: ServerPlace) =>
  (await execute(place, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).length;

const toMigration = (name: string, sql: string) => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

describe("a database of a PostgreSQL server", () => {
  it("is made once, however many servers start on it together", async () => {
    const place = await aServerPlace("template0");
    const made = await Promise.all([1, 2, 3].map(() => migrateServer(place)));
    expect(made.map((result) => result.ok && result.value).sort()).toEqual(["current", "current", "made"]);
    const database = await aDatabase(place);
    expect(await database.register.findMany()).toEqual([{ id: 1, revision: 0 }]);
  });

  it("stays as it was where a migration fails in its middle, and takes it later", async () => {
    const place = await aServerPlace();
    const half = toMigration(
      "29990101000000_later",
      "CREATE TABLE later (id INTEGER); CREATE TABLE later (id INTEGER);",
    );
    const migrations = await listMigrations("postgresql");
    const before = await listTables(place);
    await expect(applyToServer(place.url, [...migrations, half])).rejects.toThrow("already exists");
    expect(await listTables(place)).toBe(before);
    expect(await inspectDatabase(place)).toEqual({ ok: true, value: "current" });
    const whole = toMigration(half.name, "CREATE TABLE later (id INTEGER);");
    await applyToServer(place.url, [...migrations, whole]);
    expect(await listTables(place)).toBe(before + 1);
    expect(await inspectServer(place, [...migrations, whole])).toEqual({ ok: true, value: "current" });
  });

  it.each([
    {
      title: "holds tables of another program",
      from: "template0",
      sql: "CREATE TABLE shopping (item TEXT)",
      says: "holds tables of another program, such as shopping; set DATABASE_URL to a database of the register's own",
    },
    {
      title: "is kept by Prisma for another program",
      from: "template0",
      sql: `CREATE TABLE shopping (item TEXT); CREATE TABLE "_prisma_migrations" (migration_name TEXT, checksum TEXT, finished_at TIMESTAMPTZ, started_at TIMESTAMPTZ, rolled_back_at TIMESTAMPTZ)`,
      says: "holds tables of another program, such as shopping",
    },
    {
      title: "was made by a newer version",
      from: "empty",
      sql: `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name) VALUES ('x', 'y', now(), '29990101000000_later')`,
      says: "was made by a newer version of this program (it has the migration 29990101000000_later)",
    },
    {
      title: "was made with another text of a migration",
      from: "empty",
      sql: `UPDATE "_prisma_migrations" SET checksum = 'other'`,
      says: "was made with another text of the migration",
    },
  ] as const)("is refused when it $title, and is not touched", async ({ from, sql, says }) => {
    const place = await aServerPlace(from);
    await execute(place, sql);
    const before = await listTables(place);
    expect(await migrateServer(place)).toEqual({ ok: false, failure: expect.stringContaining(says) as string });
    expect(await listTables(place)).toBe(before);
  });

  it("is refused where it is too old, keeps no UTF-8, follows another one, or takes no writes", () => {
    const fit = { version: 150_006, encoding: "UTF8", follows: false, isReadOnly: false };
    expect(toUnfit("it", fit)).toBeUndefined();
    expect(toUnfit("it", { ...fit, version: 140_011 })).toBe("it is PostgreSQL 14; the register needs 15 or newer");
    expect(toUnfit("it", { ...fit, encoding: "SQL_ASCII" })).toContain("ENCODING 'UTF8'");
    expect(toUnfit("it", { ...fit, follows: true })).toContain("set DATABASE_URL to the primary");
    expect(toUnfit("it", { ...fit, isReadOnly: true })).toContain("takes no writes");
  });

  it("is told of without its password", async () => {
    const { url } = await aServerPlace();
    const wrong = new URL(url);
    wrong.password = "geheim";
    const refused = await migrateServer({ engine: "postgresql", url: wrong.href });
    expect(refused).toMatchObject({ failure: expect.stringContaining("the user or the password is wrong") as string });
    expect(JSON.stringify(refused)).not.toContain("geheim");
  });
});

describe("the rules of the tables", () => {
  it("are the same as in a file, by name and by what they say", async () => {
    const [ofServer, ofFile] = await Promise.all([readRules("postgresql"), readRules("sqlite")]);
    expect(ofServer.size).toBeGreaterThan(40);
    for (const [name, says] of ofFile) expect([name, ofServer.get(name)]).toEqual([name, says]);
    // Those that a file has no need of.
    const own = [...ofServer.keys()].filter((name) => !ofFile.has(name));
    expect(own.filter((name) => !/_is_not_emptied$|_is_told$/.test(name))).toEqual([]);
  });

  it("number what is told apart by a number without gaps, also after a transaction that came to nothing", async () => {
    const database = await aDatabase(await aServerPlace());
    const open = { title: "t", message: "m", author: "a", state: "open", createdAt: "2025-02-01T12:00:00.000Z" };
    const make = () => database.proposal.create({ data: open });
    expect((await make()).id).toBe(1);
    await expect(
      database.$transaction(async (writer) => {
        await writer.proposal.create({ data: open });
        throw new Error("nothing came of it");
      }),
    ).rejects.toThrow("nothing came of it");
    expect((await make()).id).toBe(2);
  });

  it("refuse to empty a table of the history", async () => {
    const place = await aServerPlace();
    await expect(execute(place, `TRUNCATE "Audit"`)).rejects.toThrow("no table of it is emptied");
  });
});

/** By the name of the trigger: what it says when it refuses. */
async function readRules(engine: "sqlite" | "postgresql"): Promise<ReadonlyMap<string, string>> {
  const sql = (await listMigrations(engine)).map((migration) => migration.sql).join("\n");
  const says = (text: string) => /(?:RAISE\(ABORT, |refuse"\(|MESSAGE = )'([^']+)'/.exec(text)?.[1] ?? "";
  const parts = sql.split(/^(?=CREATE (?:TRIGGER|FUNCTION) ")/m);
  const bodies = new Map(
    parts.flatMap((part) => {
      const [, name] = /^CREATE FUNCTION "(\w+)"/.exec(part) ?? [];
      return name === undefined ? [] : [[name, says(part)] as const];
    }),
  );
  return new Map(
    parts.flatMap((part) => {
      const [, name = ""] = /^CREATE TRIGGER "(\w+)"/.exec(part) ?? [];
      if (name === "") return [];
      return [[name, bodies.get(name) ?? says(part)] as const];
    }),
  );
}
