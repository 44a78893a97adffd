import { Agent, request as toRequest } from "node:http";
import { connect } from "node:net";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "./fixtures.ts";
import { aFoundedFolder } from "./founded.ts";
import { findFreePort } from "./free-port.ts";
import { aFolder, startRefused, startServer } from "./own-server.ts";

const token = "0123456789abcdef0123456789abcdef";
const bearer = { authorization: `Bearer ${token}` };

const toNames = (text: string): readonly string[] => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = ""]) => name);

const toValue = (text: string, series: string): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length),
  );

test("an operator scrapes what is measured with the token, and nobody without it", async ({ address }) => {
  // The shared server has neither a port for it nor a token.
  expect((await fetch(`${address}/metrics`, { headers: bearer })).status).toBe(404);

  const server = await startServer({ DATA_DIR: await aFoundedFolder(), METRICS_TOKEN: token });
  const ask = (init: RequestInit = {}) => fetch(`${server.address}/metrics`, init);
  for (const authorization of ["", "Bearer", `Bearer ${token}x`, `Basic ${token}`])
    expect((await ask({ headers: { authorization } })).status).toBe(401);
  expect((await ask()).status).toBe(401);
  expect((await ask({ method: "POST", headers: bearer })).status).toBe(405);
  const head = await ask({ method: "HEAD", headers: bearer });
  expect([head.status, head.headers.get("content-type")]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);

  for (let asked = 0; asked < 3; asked += 1) await fetch(`${server.address}/api/v1/machines/luo-session`);
  await fetch(`${server.address}/machines/luo-session`);
  const text = await (await ask({ headers: bearer })).text();
  expect(toNames(text)).toEqual(
    expect.arrayContaining([
      "concordance_http_requests_total",
      "concordance_http_request_duration_seconds",
      "concordance_event_loop_delay_seconds",
      "concordance_shared_answers_bytes",
      "concordance_queue_wait_seconds",
      "concordance_database_duration_seconds",
      "concordance_verify_last_ok",
      "process_resident_memory_bytes",
    ]),
  );
  const counted = 'concordance_http_requests_total{route="getRecord",method="GET",status="200"}';
  expect(toValue(text, counted)).toBe(3);
  expect(toValue(text, 'concordance_shared_answers_total{result="hit"}')).toBe(2);
  expect(toValue(text, "concordance_database_reachable")).toBe(1);
  const { revision } = (await (await fetch(`${server.address}/api/v1/spec`)).json()) as { readonly revision: number };
  expect(toValue(text, "concordance_revision")).toBe(revision);
  expect(toValue(text, "concordance_pages_thread_answers")).toBe(1);
  expect(server.told()).not.toContain(token);
  await server.stop();
});

test("ten thousand addresses that somebody makes up are counted under a few names", async () => {
  const server = await startServer({ DATA_DIR: await aFoundedFolder(), METRICS_TOKEN: token });
  const scrape = async () => (await fetch(`${server.address}/metrics`, { headers: bearer })).text();
  const before = (await scrape()).length;
  const { hostname, port } = new URL(server.address);
  // Refused by its method, so that the story takes seconds; it is counted like any other.
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const ask = (path: string) =>
    new Promise<void>((resolve, reject) => {
      toRequest({ agent, hostname, port, path, method: "DELETE" }, (answer) => answer.resume().on("end", resolve))
        .on("error", reject)
        .end();
    });
  for (let made = 0; made < 10_000; made += 100)
    await Promise.all(Array.from({ length: 100 }, (_, at) => ask(`/made-up/${made + at}/by/somebody`)));
  agent.destroy();
  const text = await scrape();
  expect(text).toContain('concordance_http_requests_total{route="other",method="other",status="405"} 10000');
  expect(text).not.toContain("made-up");
  expect(text.length - before).toBeLessThan(5_000);
  await server.stop();
});

test("at a port of its own it tells also that the server starts, and that it stops", async () => {
  const port = await findFreePort();
  const at = `http://127.0.0.1:${port}`;
  const started = startServer({ DATA_DIR: aFolder(), METRICS_PORT: String(port) });
  const ask = async (path: string) => {
    const answer = await fetch(`${at}${path}`, { headers: { accept: "application/json, text/plain;q=0" } });
    return `${answer.status} ${await answer.text()}`;
  };
  // A first start imports for seconds.
  await expect.poll(() => ask("/readyz").catch(() => ""), { timeout: 20_000 }).toBe('503 {"state":"starting"}\n');
  expect(await ask("/healthz")).toBe('200 {"state":"alive"}\n');
  expect(await (await fetch(`${at}/metrics`)).text()).toContain("concordance_ready 0");
  const server = await started;
  expect(await ask("/readyz")).toBe('200 {"state":"ready"}\n');
  expect((await fetch(`${server.address}/metrics`)).status).toBe(404);

  // A request whose body is still to come keeps the server from its end for a moment.
  const address = new URL(server.address);
  const slow = connect(Number(address.port), address.hostname);
  slow.write(
    `POST /api/v1/notes?dryRun=true HTTP/1.1\r\nHost: ${address.host}\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na`,
  );
  await delay(300);
  server.signal("SIGTERM");
  await expect.poll(() => ask("/readyz")).toBe('503 {"state":"stopping"}\n');
  expect(await (await fetch(`${at}/metrics`)).text()).toContain("concordance_ready 0");
  slow.destroy();
  expect((await server.ended).code).toBe(0);
});

test("a server whose database was moved away says so, and is ready again once it is back", async () => {
  const folder = await aFoundedFolder();
  const server = await startServer({ DATA_DIR: folder });
  const file = join(folder, "concordance.db");
  const ask = async () => {
    const answer = await fetch(`${server.address}/readyz`);
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await ask()).toBe("200 ready\n");
  renameSync(file, `${file}-away`);
  expect(await ask()).toBe("503 without a database\n");
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  renameSync(`${file}-away`, file);
  expect(await ask()).toBe("200 ready\n");
  await server.stop();
});

test("a token that is too short ends the start with one line, which does not repeat it", async () => {
  const { code, told } = await startRefused({ DATA_DIR: aFolder(), METRICS_TOKEN: "too-short-to-keep" });
  expect(code).toBe(1);
  expect(told).toContain("METRICS_TOKEN must have at least 32 characters");
  expect(told).not.toContain("too-short-to-keep");
});
