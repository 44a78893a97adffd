import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { awaitServer } from "#server/store/postgresql/await-server.ts";
import { aServerPlace } from "#server/store/test-builders.ts";

const toPlace = (url: string) => ({ engine: "postgresql", url }) as const;

it("comes back as soon as the database server answers", async () => {
  expect(await awaitServer(await aServerPlace())).toEqual({ ok: true });
});

it("says in a sentence that nobody answers, once it has waited", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const place = toPlace(`postgresql://u:geheim@127.0.0.1:${port}/register`);
  expect(await awaitServer(place, 0)).toEqual({
    ok: false,
    failure: `postgresql://u@127.0.0.1:${port}/register cannot be used: nobody answers; look at the network, or correct DATABASE_URL`,
  });
});

it.each([
  ["?sslmode=require", "does not support SSL"],
  ["?sslrootcert=/nowhere/ca.pem", "no such file or directory"],
])("says at once why a connection with %s cannot be made", async (parameters, says) => {
  const { url } = await aServerPlace();
  const awaited = await awaitServer(toPlace(`${url}${parameters}`));
  expect(awaited).toEqual({ ok: false, failure: expect.stringContaining(says) as string });
});
