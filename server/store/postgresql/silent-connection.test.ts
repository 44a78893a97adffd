import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { Pool } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { endingWhenSilent } from "#server/store/postgresql/silent-connection.ts";
import { toStorageProblem } from "#server/store/storage-failure.ts";
import { aServerPlace } from "#server/store/test-builders.ts";

/** A way to the server on which everything that is sent is lost once it is told to. */
async function aWay(url: string): Promise<{ readonly url: string; readonly swallow: (isLost: boolean) => void }> {
  const server = new URL(url);
  let isLost = false;
  const sockets = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(Number(server.port), server.hostname);
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      sockets.add(from);
      from.on("data", (bytes) => isLost || to.write(bytes));
      from.on("error", () => {});
    }
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  });
  const way = new URL(url);
  way.hostname = "127.0.0.1";
  way.port = String((listener.address() as AddressInfo).port);
  return { url: way.href, swallow: (is) => (isLost = is) };
}

const silentMs = 300;

it("gives up a connection whose network swallows what is sent, and takes a new one once it does not", async () => {
  const way = await aWay((await aServerPlace()).url);
  const pool = new Pool({ connectionString: way.url, max: 1, stream: endingWhenSilent(silentMs) });
  pool.on("error", () => {});
  onTestFinished(() => pool.end());
  const read = () => pool.query("SELECT 1 AS one");
  await read();

  way.swallow(true);
  const lost = await read().catch((error: unknown) => error);
  expect(toStorageProblem(lost)?.what).toContain("which broke off");

  way.swallow(false);
  expect((await read()).rows).toEqual([{ one: 1 }]);
});

it("waits for an answer that takes its time but comes", async () => {
  const way = await aWay((await aServerPlace()).url);
  const pool = new Pool({ connectionString: way.url, max: 1, stream: endingWhenSilent(10 * silentMs) });
  onTestFinished(() => pool.end());
  expect((await pool.query("SELECT 1 AS one FROM pg_sleep(0.5)")).rows).toEqual([{ one: 1 }]);
});
