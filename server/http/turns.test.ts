import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Handler } from "./front.ts";
import { aFront, send } from "./test-builders.ts";
import { openTurns, type TurnsOptions } from "./turns.ts";

const options: TurnsOptions = { atOnce: 2, waiting: 10, waitingOfOne: 10, patienceMs: 5_000 };
const aRequest = (path = "/", more = "") => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;

/** Answers when it is told to, and knows how many it works on. */
function aWorker() {
  const open: (() => void)[] = [];
  let most = 0;
  const handle: Handler = async (_request, response) => {
    await new Promise<void>((resolve) => {
      open.push(resolve);
      most = Math.max(most, open.length);
    });
    response.end("done");
  };
  const answerNext = async () => {
    while (open.length === 0) await delay(5);
    open.shift()?.();
  };
  return { handle, answerNext, most: () => most, working: () => open.length };
}

describe("requests that come together", () => {
  it("are worked on two at a time, and all answered", async () => {
    const worker = aWorker();
    const front = await aFront(openTurns(options)(worker.handle));
    const sent = Array.from({ length: 8 }, () => send(front, aRequest()));
    for (let answered = 0; answered < 8; answered += 1) await worker.answerNext();
    expect((await Promise.all(sent)).map(({ body }) => body)).toEqual(Array(8).fill("done"));
    expect(worker.most()).toBe(2);
  });

  it("leave a probe its answer between two of them", async () => {
    const busyMs = 20; // all forty: 800 ms
    const front = await aFront(
      openTurns(options)((_request, response) => {
        for (const end = performance.now() + busyMs; performance.now() < end;);
        response.end("done");
        return Promise.resolve();
      }),
    );
    const sent = Array.from({ length: 40 }, () => send(front, aRequest()));
    await delay(busyMs);
    const began = performance.now();
    expect((await send(front, aRequest("/healthz"))).body).toBe("alive\n");
    expect(performance.now() - began).toBeLessThan(15 * busyMs);
    await Promise.all(sent);
  });

  it("are refused with the time to wait where too many wait already", async () => {
    const worker = aWorker();
    const front = await aFront(openTurns({ ...options, atOnce: 1, waiting: 1 })(worker.handle));
    const first = send(front, aRequest());
    while (worker.working() === 0) await delay(5);
    const second = send(front, aRequest());
    await delay(50);
    const third = await send(front, aRequest());
    expect(third).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
    await worker.answerNext();
    await worker.answerNext();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
  });

  it("of one visitor leave places to others", async () => {
    const worker = aWorker();
    const inTurns = openTurns({ ...options, atOnce: 1, waitingOfOne: 1 });
    const front = await aFront(inTurns(worker.handle), { proxies: 1 });
    const from = (address: string) => send(front, aRequest("/", `X-Forwarded-For: ${address}\r\n`));
    const first = from("192.0.2.1");
    while (worker.working() === 0) await delay(5);
    const second = from("192.0.2.1");
    await delay(50);
    expect((await from("192.0.2.1")).status).toBe(503);
    const other = from("192.0.2.2");
    for (let answered = 0; answered < 3; answered += 1) await worker.answerNext();
    expect((await Promise.all([first, second, other])).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("do not wait for one that itself waits for something, nor for a reader who is slow to take an answer", async () => {
    const front = await aFront(
      openTurns({ ...options, atOnce: 1, patienceMs: 20 })(async ({ url }, response) => {
        if (url === "/waits") await delay(400);
        if (url === "/slow") response.write("a");
        if (url === "/slow") await delay(400);
        response.end("done");
      }),
    );
    for (const path of ["/waits", "/slow"]) {
      const slow = send(front, aRequest(path));
      await delay(30);
      const began = performance.now();
      await send(front, aRequest());
      expect(performance.now() - began, path).toBeLessThan(300);
      await slow;
    }
  });

  it("hold nothing up while their bodies come, however slowly", async () => {
    const front = await aFront(
      openTurns({ ...options, atOnce: 1 })(async (request, response) => {
        for await (const piece of request) void piece;
        response.end("done");
      }),
    );
    const dripping = send(front, [aRequest("/", "Content-Length: 2\r\n").replace("GET", "POST"), "a", "b"], 150);
    await delay(50);
    const began = performance.now();
    expect((await send(front, aRequest())).body).toBe("done");
    expect(performance.now() - began).toBeLessThan(150);
    expect((await dripping).body).toBe("done");
  });
});
