import { request as httpRequest, Agent, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen, type Front, type FrontOptions, type Handler } from "./front.ts";
import { send } from "./test-builders.ts";

const lines: unknown[] = [];
const errors: unknown[] = [];
const log = { info: (line: unknown) => lines.push(line), error: (line: unknown) => errors.push(line) };

const fronts: Front[] = [];

async function aFront(handler?: Handler, options: Partial<FrontOptions> = {}): Promise<Front> {
  const front = await listen({ host: "127.0.0.1", port: 0, isDev: false, isHttps: false, log, ...options });
  fronts.push(front);
  if (handler) front.open({ handle: handler });
  return front;
}

afterEach(async () => {
  lines.length = 0;
  errors.length = 0;
  await Promise.all(fronts.splice(0).map((front) => front.stop(0)));
});

const urlOf = (front: Front, path: string) => `http://127.0.0.1:${front.port}${path}`;

const hello: Handler = async (_request, response) => void response.end("hello");

describe("before the register is open", () => {
  it("is alive but not ready, and sends visitors away with a time to come back", async () => {
    const front = await aFront();
    const [alive, ready, page] = await Promise.all(
      ["/healthz", "/readyz", "/"].map((path) => fetch(urlOf(front, path))),
    );
    expect([alive?.status, ready?.status, page?.status]).toEqual([200, 503, 503]);
    expect(page?.headers.get("retry-after")).toBe("2");
  });
});

describe("once it is open", () => {
  it("is ready and passes requests to the handler", async () => {
    const front = await aFront(hello);
    expect((await fetch(urlOf(front, "/readyz"))).status).toBe(200);
    expect(await (await fetch(urlOf(front, "/machines"))).text()).toBe("hello");
  });

  it("gives the handler the nonce that the answer's policy names, whatever the visitor sends", async () => {
    let seen: IncomingHttpHeaders = {};
    const front = await aFront(async (request, response) => {
      seen = request.headers;
      response.end();
    });
    const sent = { "content-security-policy": "script-src 'nonce-known'", "content-security-policy-report-only": "x" };
    const answer = await fetch(urlOf(front, "/"), { headers: sent });
    expect(seen["content-security-policy"]).toBe(answer.headers.get("content-security-policy"));
    expect(seen["content-security-policy"]).not.toContain("known");
    expect(seen["content-security-policy-report-only"]).toBeUndefined();
  });

  it("writes one line a request with what was answered, found again by the id in the answer", async () => {
    const front = await aFront(hello);
    const answer = await fetch(urlOf(front, "/search?q=private"));
    await answer.text();
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      id: answer.headers.get("x-request-id"),
      method: "GET",
      path: "/search?q=…",
      status: 200,
    });
    expect(lines[0]).not.toHaveProperty("aborted");
  });

  it("answers 500 and logs the reason where the handler fails, without telling it", async () => {
    const front = await aFront(async () => {
      throw new Error("internal detail");
    });
    const answer = await fetch(urlOf(front, "/"));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("internal detail");
    expect(errors).toHaveLength(1);
  });

  it("refuses a reader of the API with problem details", async () => {
    const front = await aFront();
    const answer = await fetch(urlOf(front, "/api/v1/spec"));
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "Service Unavailable",
      status: 503,
      detail: "starting",
    });
  });

  it("refuses headers that are too large", async () => {
    const front = await aFront(hello);
    expect((await fetch(urlOf(front, "/"), { headers: { "x-large": "x".repeat(16_384) } })).status).toBe(431);
  });
});

describe("when it stops", () => {
  it("finishes a running request, closes its kept connection and takes no new ones", async () => {
    let finish = () => {};
    let started = () => {};
    const running = new Promise<void>((resolve) => (started = resolve));
    const front = await aFront(async (_request, response) => {
      response.write("first half, ");
      await new Promise<void>((resolve) => {
        finish = resolve;
        started();
      });
      response.end("second half");
    });
    const answer = getKeptAlive(urlOf(front, "/"));
    await running;
    const stopped = front.stop(5_000);
    await expect(canConnect(front.port)).resolves.toBe(false);
    finish();
    expect(await answer).toBe("first half, second half");
    await stopped;
  });

  it("does not wait longer than it is told for a request that does not end", async () => {
    let started = () => {};
    const running = new Promise<void>((resolve) => (started = resolve));
    const front = await aFront(async () => started());
    const answer = getKeptAlive(urlOf(front, "/"));
    answer.catch(() => {});
    await running;
    await front.stop(50);
    await expect(answer).rejects.toThrow(/socket hang up|ECONNRESET/);
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ aborted: true });
  });
});

it("says so when the port is taken", async () => {
  const front = await aFront();
  const second = listen({ host: "127.0.0.1", port: front.port, isDev: false, isHttps: false, log });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
});

function getKeptAlive(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { agent: new Agent({ keepAlive: true }) }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => resolve(text));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

describe("requests that are sent ahead on one connection", () => {
  const ahead = (count: number) =>
    `${"GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(count - 1)}GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

  it("are worked on one after the other, and answered in their order", async () => {
    let working = 0;
    let most = 0;
    const front = await aFront(async ({ url }, response) => {
      most = Math.max(most, (working += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      working -= 1;
      response.end(`at ${url};`);
    });
    const { body } = await send(front, ahead(20));
    expect(most).toBe(1);
    expect(body.match(/at [^;]*;/g)).toEqual([...Array<string>(19).fill("at /;"), "at /last;"]);
  });

  it("are cut off where they are many", async () => {
    let begun = 0;
    const front = await aFront(async (_request, response) => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.end("x");
    });
    await send(front, ahead(600));
    expect(begun).toBeLessThan(100);
  });
});
