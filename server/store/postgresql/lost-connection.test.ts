import { Client } from "pg";
import { expect, it } from "vitest";
import { toStorageProblem } from "#server/store/storage-failure.ts";
import { aDatabase, aServerPlace } from "#server/store/test-builders.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

const open = { title: "t", message: "m", author: "a", state: "open", createdAt: "2025-02-01T12:00:00.000Z" };

it("keeps nothing of a transaction whose connection is lost, says that the database is, and goes on with the next", async () => {
  const place = await aServerPlace();
  const database = await aDatabase(place);
  const lost = writeTransaction(database, async (writer) => {
    await writer.proposal.create({ data: open });
    const admin = new Client({ connectionString: place.url });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await admin.end();
    await writer.proposal.create({ data: open });
  });
  const error = await lost.catch((reason: unknown) => reason);
  expect(toStorageProblem(error)?.what).toContain("the database, which broke off");
  expect(await database.proposal.count()).toBe(0);
  const { id } = await writeTransaction(database, (writer) => writer.proposal.create({ data: open }));
  expect(id).toBe(1);
});

it("says the same where nobody listens any more", async () => {
  const { url } = await aServerPlace();
  const gone = new URL(url);
  gone.port = "1";
  const database = await aDatabase({ engine: "postgresql", url: gone.href });
  const error = await database.register.findMany().catch((reason: unknown) => reason);
  expect(toStorageProblem(error)?.what).toContain("the database");
});

it("gives back in a minute what a host held that vanished, and waits half a minute for another writer", async () => {
  const database = await aDatabase(await aServerPlace());
  const read = async (name: string) => {
    const [row] = await database.$queryRaw<{ value: string }[]>`SELECT current_setting(${name}) AS value`;
    return row?.value;
  };
  expect(await read("lock_timeout")).toBe("30s");
  expect(
    await Promise.all(["tcp_keepalives_idle", "tcp_keepalives_interval", "tcp_keepalives_count"].map(read)),
  ).toEqual(["30", "10", "3"]);
});
