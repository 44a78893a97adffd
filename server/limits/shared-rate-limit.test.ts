import { expect, it } from "vitest";
import { openSharedRateLimit } from "#server/limits/shared-rate-limit.ts";
import type { Database } from "#server/store/database.ts";
import { aDatabase } from "#server/store/test-builders.ts";

const limits = { account: { tries: 2, minutes: 15 }, address: { tries: 3, minutes: 15 } };

async function twoServers() {
  let now = new Date("2025-02-01T12:00:00Z").getTime();
  const clock = () => new Date(now);
  const database = await aDatabase();
  const open = (of: Database) => openSharedRateLimit(of, limits, clock);
  return { one: open(database), other: open(database), database, pass: (minutes: number) => (now += minutes * 60_000) };
}

it("counts together what is tried at several servers, and says how long to wait", async () => {
  const { one, other, pass } = await twoServers();
  expect(await one.take(["account:ada"])).toBeUndefined();
  pass(5);
  expect(await other.take(["account:ada"])).toBeUndefined();
  expect([await one.take(["account:ada"]), await other.take(["account:ada"])]).toEqual([600, 600]);
  pass(10);
  expect(await one.take(["account:ada"])).toBeUndefined();
});

it("lets no more through than there are tries, however many come together", async () => {
  const { one, other } = await twoServers();
  const taken = await Promise.all(
    Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? one : other).take(["address:192.0.2.1"])),
  );
  expect(taken.filter((seconds) => seconds === undefined)).toHaveLength(3);
});

it("counts a refused try for none of its keys, and gives back what was right", async () => {
  const { one, other } = await twoServers();
  for (let tries = 0; tries < 3; tries += 1) await one.take(["address:192.0.2.1"]);
  expect(await other.take(["account:ada", "address:192.0.2.1"])).toBe(900);
  expect(await one.take(["account:ada"])).toBeUndefined();
  expect(await one.take(["account:ada"])).toBeUndefined();
  await other.giveBack(["account:ada"]);
  expect(await one.take(["account:ada"])).toBeUndefined();
  expect(await one.take(["account:ada"])).toBe(900);
});

it("keeps neither what was tried nor what has run out", async () => {
  const { one, database, pass } = await twoServers();
  await one.take(["account:ada", "address:192.0.2.1"]);
  expect(JSON.stringify(await database.attempt.findMany())).not.toMatch(/ada|192/);
  pass(20);
  await one.take(["account:bob"]);
  expect(await database.attempt.count()).toBe(1);
});

it("refuses again without asking the database, and forgets it with what is given back", async () => {
  const { one, database } = await twoServers();
  for (let tries = 0; tries < 2; tries += 1) await one.take(["account:ada"]);
  expect(await one.take(["account:ada"])).toBe(900);
  await database.attempt.deleteMany();
  expect(await one.take(["account:ada"])).toBe(900);
  await one.giveBack(["account:ada"]);
  expect(await one.take(["account:ada"])).toBeUndefined();
});
