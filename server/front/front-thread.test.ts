import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import type { UsageCount } from "#server/api/usage.ts";
import type { Handler } from "#server/http/front.ts";
import { toGauge } from "#server/metrics/measure.ts";
import { openCount } from "#server/store/postgresql/change-count.ts";
import { aDatabaseFile } from "#server/store/test-builders.ts";
import { openFrontThread } from "./front-thread.ts";
import type { FrontData } from "./messages.ts";

const quiet = { error: () => {}, warn: () => {} };

async function aFront(more: Partial<FrontData> = {}) {
  const options = {
    host: "127.0.0.1",
    port: 0,
    isHttps: false,
    proxies: 0,
    logLevel: "silent",
    clockFile: undefined,
  } as const;
  const front = await openFrontThread(
    { ...options, place: { engine: "sqlite", file: aDatabaseFile() }, changes: openCount(), ...more },
    quiet,
  );
  let isStopped = false;
  const stop = async (graceMs = 0) => {
    if (!isStopped) await front.stop(graceMs);
    isStopped = true;
  };
  onTestFinished(() => stop());
  return { ...front, stop, at: `http://127.0.0.1:${front.port}` };
}

const page: Handler = async (_request, response) =>
  void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("a page");

/** Asks from another process while this thread does nothing else. */
const askMeanwhile = (address: string): string =>
  execFileSync(
    process.execPath,
    ["-e", `fetch("${address}").then(async (a) => console.log(a.status, await a.text()))`],
    {
      encoding: "utf8",
      timeout: 20_000,
    },
  ).trim();

describe("a front in a thread of its own", () => {
  it("answers what is ready, and how the server is, while the thread that makes pages is busy", async () => {
    const front = await aFront();
    expect(askMeanwhile(`${front.at}/readyz`)).toMatch(/^503 starting/);
    await front.open({ handle: page, addUsage: async () => {}, measure: async () => [] });
    expect(await (await fetch(`${front.at}/machines`)).text()).toBe("a page");
    expect(askMeanwhile(`${front.at}/machines`)).toBe("200 a page");
    expect(askMeanwhile(`${front.at}/readyz`)).toBe("200 ready");
  });

  it("hands over how often the API was asked before it stops, and lets a running request end", async () => {
    const front = await aFront();
    const used: UsageCount[] = [];
    const begun: ServerResponse[] = [];
    await front.open({
      handle: async (_request, response) => void begun.push(response),
      addUsage: async (counts) => void used.push(...counts),
      measure: async () => [],
    });
    const running = fetch(`${front.at}/api/v1/proposals`, { headers: { authorization: "Bearer x" } });
    await expect.poll(() => begun).toHaveLength(1);
    const stopped = front.stop(5_000);
    begun[0]?.end("{}");
    expect(await (await running).text()).toBe("{}");
    await stopped;
    expect(used).toMatchObject([{ operation: "listProposals", count: 1 }]);
    await expect(fetch(front.at)).rejects.toThrow();
  });

  it("says that its port is taken, as the system does", async () => {
    const { port } = await aFront();
    await expect(aFront({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("tells what both threads measure at a port of its own, before it is opened and while the other is busy too", async () => {
    const own = { host: "127.0.0.1", port: 0 };
    const front = await aFront({ metrics: { own, token: undefined } });
    const metrics = `http://127.0.0.1:${front.metricsPort}`;
    expect(await (await fetch(`${metrics}/metrics`)).text()).toContain("concordance_pages_thread_answers 0");
    await front.open({
      handle: page,
      addUsage: async () => {},
      measure: async () => [toGauge("of_pages", "Of the other thread", 7)],
    });
    await fetch(`${front.at}/machines`);
    const both = await (await fetch(`${metrics}/metrics`)).text();
    expect(both).toContain("concordance_of_pages 7");
    expect(both).toContain('concordance_http_requests_total{route="/[kind]",method="GET",status="200"} 1');
    const meanwhile = askMeanwhile(`${metrics}/metrics`);
    expect(meanwhile).toContain("concordance_pages_thread_answers 0");
    expect(meanwhile).toContain("concordance_ready 1");
  });

  it("is without a database once its file was moved away", async () => {
    const file = aDatabaseFile();
    const front = await aFront({ place: { engine: "sqlite", file } });
    await front.open({ handle: page, addUsage: async () => {}, measure: async () => [] });
    await expect.poll(async () => (await fetch(`${front.at}/readyz`)).status).toBe(200);
    renameSync(file, `${file}-away`);
    const answer = await fetch(`${front.at}/readyz`);
    expect([answer.status, await answer.text()]).toEqual([503, "without a database\n"]);
    renameSync(`${file}-away`, file);
    expect((await fetch(`${front.at}/readyz`)).status).toBe(200);
  });

  it("says which of its two ports is taken", async () => {
    const { port } = await aFront();
    const metrics = { own: { host: "127.0.0.1", port }, token: undefined };
    await expect(aFront({ metrics })).rejects.toMatchObject({ code: "EADDRINUSE", isMetrics: true });
  });
});
