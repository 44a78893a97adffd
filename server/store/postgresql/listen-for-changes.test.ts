import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { isHeard, openCount, readCount } from "#server/store/postgresql/change-count.ts";
import { listenForChanges } from "#server/store/postgresql/listen-for-changes.ts";
import { aRegisterIn, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import { aDatabase, aServerPlace } from "#server/store/test-builders.ts";

async function aListener() {
  const place = await aServerPlace();
  const register = await aRegisterIn(await aDatabase(place), ["kexec"]);
  const count = openCount();
  const told: string[] = [];
  const listening = await listenForChanges(place.url, count, (message) => told.push(message));
  onTestFinished(listening.close);
  const read = async () => {
    await listening.settle();
    return readCount(count);
  };
  return { ...register, ...listening, place, count, told, read };
}

it("counts each step of a proposal, each revision and the name of somebody, once it is committed by whichever server", async () => {
  const { read, database, submit, inLastCall, accept, pass, step } = await aListener();
  const seen = [await read()];
  const { id: discussed } = await submit(changing(updated("kexec", "Sooner.")));
  seen.push(await read());
  await step(discussed, { type: "comment", text: "Good." }, bob);
  seen.push(await read());
  const id = await inLastCall(changing(updated("kexec", "Better.")));
  pass(8);
  seen.push(await read());
  expect((await accept(id)).ok).toBe(true);
  seen.push(await read());
  await database.account.update({ where: { id: bob.id }, data: { name: "Robert" } });
  seen.push(await read());
  expect(new Set(seen).size).toBe(seen.length);
});

it("does not count what not everybody may read", async () => {
  const { read, database } = await aListener();
  const before = await read();
  await database.account.update({ where: { id: bob.id }, data: { passwordHash: "x" } });
  await database.attempt.create({ data: { key: "k", endsAt: "2025-02-01T12:00:00.000Z", tries: 1 } });
  await database.register.update({ where: { id: 1 }, data: { revision: { increment: 0 } } });
  expect(await read()).toBe(before);
});

it("does not count what came to nothing", async () => {
  const { read, database } = await aListener();
  const before = await read();
  const renaming = database.$transaction(async (writer) => {
    await writer.account.update({ where: { id: bob.id }, data: { name: "Robert" } });
    throw new Error("nothing came of it");
  });
  await expect(renaming).rejects.toThrow("nothing came of it");
  expect(await read()).toBe(before);
});

it("takes everything for changed while it hears nothing, says so, and hears again", async () => {
  const { count, told, read, place, database } = await aListener();
  expect(isHeard(count)).toBe(true);
  const before = await read();
  const admin = new Client({ connectionString: place.url });
  await admin.connect();
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%listening'");
  await admin.end();
  await expect.poll(() => isHeard(count), { interval: 5 }).toBe(false);
  expect(told).toEqual([expect.stringContaining("is lost; it is made anew")]);
  expect(readCount(count)).not.toBe(before);
  await expect.poll(() => isHeard(count), { timeout: 10_000 }).toBe(true);
  const after = await read();
  await database.account.update({ where: { id: bob.id }, data: { name: "Robert" } });
  expect(await read()).not.toBe(after);
});

it("finds what was done also where what is told is lost on the way", async () => {
  const { count, place, submit, read } = await aListener();
  const admin = new Client({ connectionString: place.url });
  await admin.connect();
  await admin.query(
    `CREATE OR REPLACE FUNCTION "tell"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$`,
  );
  await admin.end();
  const before = await read();
  await submit(changing(updated("kexec", "Better.")));
  await expect.poll(() => readCount(count), { timeout: 1_000 }).not.toBe(before);
});

it("counts without being asked within a second", async () => {
  const { count, database } = await aListener();
  const before = readCount(count);
  await database.account.update({ where: { id: bob.id }, data: { name: "Robert" } });
  await setTimeout(1_000);
  expect(readCount(count)).not.toBe(before);
});
