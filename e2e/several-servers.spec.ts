import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { APIRequestContext } from "@playwright/test";
import { firstAdmin } from "./first-admin.ts";
import { expect, test as base } from "./fixtures.ts";
import { makeToken, submitForm } from "./forms.ts";
import { aFolder, startRefused, startServer, type OwnServer } from "./own-server.ts";
import { aPerson, aVisitor, signInAs, type Person } from "./people.ts";
import { startPostgresql, type Postgresql } from "./postgresql.ts";

interface Cluster {
  readonly postgresql: Postgresql;
  /** Both on one database, founded by whichever was first. */
  readonly servers: readonly [OwnServer, OwnServer];
  readonly url: string;
  readonly ada: Person;
  readonly clara: Person;
  /** Lets days go by, for both. */
  readonly pass: (days: number) => void;
  /** One more server on the same database. */
  readonly start: (env?: Readonly<Record<string, string>>) => Promise<OwnServer>;
}

const test = base.extend<object, { readonly cluster: Cluster | undefined }>({
  cluster: [
    async ({}, use) => {
      const cluster = await startCluster();
      await use(cluster);
      if (!cluster) return;
      await Promise.all(cluster.servers.map(({ stop }) => stop()));
      cluster.postgresql.close();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

async function startCluster(): Promise<Cluster | undefined> {
  const postgresql = await startPostgresql();
  if (!postgresql) return undefined;
  const url = await postgresql.create("register");
  const clock = join(aFolder(), "days-ahead");
  let ahead = 0;
  const pass = (days: number) => writeFileSync(clock, String((ahead += days)));
  pass(0);
  const start = (env: Readonly<Record<string, string>> = {}) =>
    startServer({
      NODE_ENV: "test",
      CLOCK_FILE: clock,
      DATABASE_URL: url,
      DATA_DIR: aFolder(),
      CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
      CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
      ...env,
    });
  const servers = await Promise.all([start(), start()]);
  const admin = await signInAs(servers[0].address, firstAdmin);
  const [ada, clara] = [
    await aPerson(admin, servers[0].address, { role: "member", name: "Ada" }),
    await aPerson(admin, servers[0].address, { role: "chair", name: "Clara" }),
  ];
  return { postgresql, servers, url, ada, clara, pass, start };
}

const requireCluster = (cluster: Cluster | undefined): Cluster => {
  test.skip(cluster === undefined, "there is no PostgreSQL 15 or newer here");
  if (!cluster) throw new Error("skipped");
  return cluster;
};

const readRevision = async (visitor: APIRequestContext, { address }: OwnServer): Promise<number> =>
  ((await (await visitor.get(`${address}/api/v1`)).json()) as { readonly revision: number }).revision;

/** Proposed by Ada with her token, by the first server; answers the path. */
async function propose({ ada, servers: [first] }: Cluster, meaning: string): Promise<string> {
  const token = await makeToken(ada.request, "proposals:write");
  const read = await ada.request.get(`${first.address}/api/v1/terms/kexec`);
  const { version, body } = (await read.json()) as { readonly version: number; readonly body: object };
  const made = await ada.request.post(`${first.address}/api/v1/proposals`, {
    headers: { authorization: `Bearer ${token}` },
    data: toProposal(version, { ...body, meaning }),
  });
  expect(made.status(), await made.text()).toBe(201);
  return `/proposals/${((await made.json()) as { readonly id: number }).id}`;
}

const toProposal = (base: number, body: object) => ({
  title: "Say it better",
  message: "So that everybody means the same.",
  changes: [{ op: "update", kind: "term", slug: "kexec", base, body }],
});

/** By the chair, at one server after the other. */
async function agree({ clara, servers: [first, second], pass }: Cluster, path: string): Promise<void> {
  const fields = { position: "support" };
  await submitForm(clara.request, { page: `${first.address}${path}`, label: "Take a position", fields });
  await submitForm(clara.request, { page: `${second.address}${path}`, label: "Start the last call" });
  pass(8);
}

test("two servers that start together on an empty database found one register, and sign as one", async ({
  cluster: given,
}) => {
  const { servers } = requireCluster(given);
  const visitor = await aVisitor(servers[0].address);
  expect(await readRevision(visitor, servers[0])).toBe(await readRevision(visitor, servers[1]));
  const founded = servers.map(({ told }) => /founded/.test(told()));
  expect(founded.toSorted()).toEqual([false, true]);
  const keys = await Promise.all(
    servers.map(async ({ address }) => (await visitor.get(`${address}/.well-known/concordance-keys.json`)).text()),
  );
  expect(keys[0]).toBe(keys[1]);
  await visitor.dispose();
});

test("what a chair accepts on one server is on the other at once for them, and within a second for everybody", async ({
  cluster: given,
}) => {
  const cluster = requireCluster(given);
  const { servers, clara } = cluster;
  const [first, second] = servers;
  const reader = await aVisitor(second.address);
  const meaning = `Starting one kernel out of another, said ${randomUUID()}.`;
  const path = await propose(cluster, meaning);
  await agree(cluster, path);
  const page = `${second.address}/terms/kexec`;
  // Kept ready by the other server, for everybody.
  for (let asked = 0; asked < 2; asked += 1) expect(await (await reader.get(page)).text()).not.toContain(meaning);
  const before = await readRevision(reader, second);

  await submitForm(clara.request, { page: `${first.address}${path}`, label: "Accept it" });
  const accepted = performance.now();
  expect(await (await clara.request.get(page)).text()).toContain(meaning);
  expect(await readRevision(clara.request, second)).toBe(before + 1);
  while (!(await (await reader.get(page)).text()).includes(meaning)) await setTimeout(20);
  expect(performance.now() - accepted).toBeLessThan(5_000); // a second, and the time of a busy machine
  expect(await readRevision(reader, second)).toBe(before + 1);
  await reader.dispose();
});

test("a proposal that a program sends to both servers at once under one key is made once", async ({
  cluster: given,
}) => {
  const cluster = requireCluster(given);
  const { servers, ada } = cluster;
  const token = await makeToken(ada.request, "proposals:write");
  const read = await ada.request.get(`${servers[0].address}/api/v1/terms/kexec`);
  const { version, body } = (await read.json()) as { readonly version: number; readonly body: object };
  const data = toProposal(version, { ...body, meaning: "Sent twice." });
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": randomUUID() };
  const made = await Promise.all(
    [...servers, ...servers].map(({ address }) => ada.request.post(`${address}/api/v1/proposals`, { headers, data })),
  );
  const ids = await Promise.all(made.map(async (answer) => ((await answer.json()) as { readonly id?: number }).id));
  expect(made.map((answer) => answer.status() < 300)).toEqual([true, true, true, true]);
  expect(new Set(ids).size).toBe(1);
});

test("wrong passwords are counted together, whichever server is asked", async ({ cluster: given }) => {
  const { servers, start } = requireCluster(given);
  const visitors = await Promise.all(servers.map(({ address }) => aVisitor(address)));
  const email = `${randomUUID()}@example.org`;
  const guess = async (index: number) => {
    const [visitor, server] = [visitors[index % 2], servers[index % 2]];
    if (!visitor || !server) throw new Error("there are two");
    const fields = { email, password: "not the password" };
    const form = { page: `${server.address}/signin`, label: "Sign in with a password", fields };
    return (await submitForm(visitor, form)).text();
  };
  for (let tries = 0; tries < 10; tries += 1) expect(await guess(tries)).not.toContain("too often");
  for (let tries = 0; tries < 2; tries += 1) expect(await guess(tries)).toMatch(/try again in|too (?:many|often)/i);
  // Nor does a server that starts anew forgive.
  const third = await start();
  const stranger = await aVisitor(third.address);
  const fields = { email, password: "not the password" };
  const again = await submitForm(stranger, {
    page: `${third.address}/signin`,
    label: "Sign in with a password",
    fields,
  });
  expect(await again.text()).toMatch(/try again in|too (?:many|often)/i);
  await Promise.all([stranger, ...visitors].map((visitor) => visitor.dispose()));
  await third.stop();
});

test("while the database is gone nobody gets an old answer, and once it is back all goes on", async ({
  cluster: given,
}) => {
  test.setTimeout(120_000);
  const cluster = requireCluster(given);
  const { postgresql, servers, clara, start } = cluster;
  const [server] = servers;
  const reader = await aVisitor(server.address);
  const page = `${server.address}/terms/kexec`;
  expect((await reader.get(page)).status()).toBe(200);
  await postgresql.kill();
  await expect.poll(async () => (await reader.get(page)).status()).toBe(503);
  const refused = await reader.get(`${server.address}/api/v1/spec`);
  expect([refused.status(), refused.headers()["retry-after"], refused.headers()["content-type"]]).toEqual([
    503,
    "5",
    expect.stringContaining("application/problem+json"),
  ]);
  expect(((await refused.json()) as { readonly detail: string }).detail).toContain("the database cannot be reached");
  const tried = await clara.request.get(`${server.address}/proposals`);
  expect([tried.status(), await tried.text()]).toEqual([503, expect.stringContaining("nothing was changed")]);
  expect((await reader.get(`${server.address}/healthz`)).status()).toBe(200);

  // One that is started meanwhile waits for it.
  const late = start();
  await setTimeout(2_000);
  await postgresql.start();
  await (await late).stop();
  await expect.poll(async () => (await reader.get(page)).status(), { timeout: 30_000 }).toBe(200);
  await propose(cluster, "Said after the database came back.");
  await reader.dispose();
});

test("a server refuses a database that it cannot use in a sentence, and never prints the password", async ({
  cluster: given,
}) => {
  const { postgresql, url } = requireCluster(given);
  const other = await postgresql.create("elsewhere");
  const wrong = url.replace(/:[0-9a-f]{32}@/, ":geheim-und-falsch@");
  for (const [DATABASE_URL, says] of [
    [wrong, "the user or the password is wrong"],
    [url.replace(/\/register$/, "/missing"), "the server has no such database"],
    ["postgresql://127.0.0.1", "DATABASE_URL must be where PostgreSQL keeps the register"],
    ["mysql://root:geheim-und-falsch@127.0.0.1/register", "DATABASE_URL must be where PostgreSQL keeps the register"],
  ] as const) {
    const { code, told } = await startRefused({ DATABASE_URL, DATA_DIR: aFolder() });
    expect([code, told]).toEqual([1, expect.stringContaining(says)]);
    expect(told).not.toContain("geheim-und-falsch");
  }
  // The database is fine, and the folder is not: a file stands where it should be.
  const file = join(aFolder(), "taken");
  writeFileSync(file, "");
  const { code, told } = await startRefused({ DATABASE_URL: other, DATA_DIR: file });
  expect([code, told]).toEqual([1, expect.stringContaining("set DATA_DIR to a folder that this process may write to")]);
});

test("of two servers on one file the second is refused in a sentence, and the first goes on", async () => {
  const DATA_DIR = aFolder();
  const server = await startServer({ DATA_DIR });
  const { code, told } = await startRefused({ DATA_DIR });
  expect([code, told]).toEqual([1, expect.stringMatching(/another server serves .*concordance\.db already; stop it/)]);
  const visitor = await aVisitor(server.address);
  expect((await visitor.get("/api/v1")).status()).toBe(200);
  await visitor.dispose();
  // Killed, it keeps nobody out.
  server.signal("SIGKILL");
  await server.ended;
  const next = await startServer({ DATA_DIR });
  await next.stop();
});
