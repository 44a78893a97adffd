import { expect, it, onTestFinished } from "vitest";
import { openDatabaseMeter, statements } from "#server/metrics/database-meter.ts";
import { openDatabase } from "#server/store/database.ts";
import { openServer } from "#server/store/postgresql/open-server.ts";
import { aDatabaseFile } from "#server/store/test-builders.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

async function aMetered() {
  const meter = openDatabaseMeter();
  const database = await openDatabase({ engine: "sqlite", file: aDatabaseFile() }, { meter });
  onTestFinished(() => database.$disconnect());
  const counts = () => statements.map((statement) => meter.times[statement].read().count);
  // What opening it asked is counted as well.
  const before = counts();
  const since = () => counts().map((count, at) => count - (before[at] ?? 0));
  return { meter, database, since };
}

it("counts reads and writes apart, and a transaction as a whole beside what is in it", async () => {
  const { database, since } = await aMetered();
  await database.revision.findMany();
  expect(since()).toEqual([1, 0, 0]);
  await writeTransaction(database, (writer) => writer.secret.create({ data: { name: "a", value: "b" } }));
  const [reads, writes, transactions] = since();
  expect([reads === 1, (writes ?? 0) >= 2, transactions]).toEqual([true, true, 1]);
});

it("counts what the database refuses, and whoever asked is told as before", async () => {
  const { meter, database } = await aMetered();
  await database.secret.create({ data: { name: "a", value: "b" } });
  expect(meter.failures()).toBe(0);
  await expect(database.secret.create({ data: { name: "a", value: "c" } })).rejects.toMatchObject({ code: "P2002" });
  expect(meter.failures()).toBe(1);
});

it("counts a transaction that cannot begin, since there is no server", async () => {
  const meter = openDatabaseMeter();
  const database = openServer("postgresql://concordance@127.0.0.1:1/concordance", 1, meter);
  onTestFinished(() => database.$disconnect());
  await expect(writeTransaction(database, (writer) => writer.secret.count())).rejects.toThrow();
  expect(meter.failures()).toBeGreaterThan(0);
});
