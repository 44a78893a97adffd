import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { request as toRequest, type IncomingMessage } from "node:http";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Handler } from "#server/http/front.ts";
import { openSharedAnswers } from "#server/http/shared/shared-answers.ts";
import { aFront, readAll, send } from "#server/http/test-builders.ts";
import { limitLifetime } from "#server/register/once-a-request.ts";
import { serveUpstream } from "./serve-upstream.ts";
import { openUpstream } from "./upstream.ts";

/** A front that passes on to `handle` over a socket, as it does from its thread. */
async function aSite(handle: Handler, patience = { ms: 10_000, bytesPerSecond: 1 }) {
  const errors: unknown[] = [];
  const server = await serveUpstream(handle, { error: (line: unknown) => errors.push(line) });
  const front = await aFront(undefined, { patience });
  onTestFinished(() => server.close());
  const shared = openSharedAnswers({ stamp: () => "1", now: () => "2026-11-28T12:00:30.000Z", isHttps: false });
  const upstream = openUpstream(server.socket);
  front.open({ handle: shared.around(upstream), answerAtOnce: shared.answerAtOnce });
  const at = `http://127.0.0.1:${front.port}`;
  return { front, errors, at, ask: (path: string, init: RequestInit = {}) => fetch(`${at}${path}`, init) };
}

describe("what is passed on", () => {
  it("is the request as it came, with what the front says of it", async () => {
    let seen: Partial<IncomingMessage> = {};
    const { ask } = await aSite(async (request, response) => {
      const { method, url, headers } = request;
      seen = { method, url, headers };
      await readAll(request, response);
    });
    const answer = await ask("/propose?draft=1&draft=2", {
      method: "POST",
      body: "märz",
      headers: { cookie: "a=1; b=2", "x-client-address": "10.0.0.1", "x-request-id": "made-up", te: "trailers" },
    });
    expect(await answer.text()).toBe("read märz");
    expect(seen).toMatchObject({ method: "POST", url: "/propose?draft=1&draft=2" });
    expect(seen.headers).toMatchObject({ cookie: "a=1; b=2", "content-length": "5", "x-client-address": "127.0.0.1" });
    expect(seen.headers?.["x-request-id"]).toBe(answer.headers.get("x-request-id"));
    expect(seen.headers).not.toHaveProperty("te");
  });

  it("is a body of unknown length, too", async () => {
    const { front } = await aSite(readAll);
    const head = "POST /propose HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    const { body } = await send(front, [head, "3\r\nabc\r\n", "2\r\nde\r\n0\r\n\r\n"], 20);
    expect(body).toContain("read abcde");
  });

  it("cannot pretend to be for nobody in particular, so what is one reader's stays theirs", async () => {
    let seen: IncomingMessage["headers"] = {};
    const { ask } = await aSite(async ({ headers }, response) => {
      seen = headers;
      response.end();
    });
    const answer = await ask("/account", { headers: { "x-shared": "1", cookie: "next-auth.session-token=s" } });
    expect(answer.headers.get("x-lifetime")).toBeNull();
    expect(seen).toMatchObject({ cookie: "next-auth.session-token=s" });
    expect(seen).not.toHaveProperty("x-shared");
  });
});

describe("what comes back", () => {
  it("is the answer as it was made, each cookie on a line of its own", async () => {
    const { ask } = await aSite(async (_request, response) => {
      response.writeHead(201, {
        "set-cookie": ["a=1", "b=2"],
        etag: '"x"',
        vary: "Cookie",
        "x-frame-options": "SAMEORIGIN",
      });
      response.end("made");
    });
    const answer = await ask("/account", { method: "POST" });
    expect([answer.status, await answer.text()]).toEqual([201, "made"]);
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(answer.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is a head alone where only a head was asked for, and where nothing has changed", async () => {
    const { front } = await aSite(async (request, response) => {
      if (request.method === "HEAD") response.setHeader("content-length", "7").end();
      else response.writeHead(304, { etag: '"x"' }).end();
    });
    const ask = (method: string) => send(front, `${method} /account HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
    expect(await ask("HEAD")).toMatchObject({ status: 200, headers: { "content-length": "7" }, body: "" });
    expect(await ask("GET")).toMatchObject({ status: 304, headers: { etag: '"x"' }, body: "" });
  });

  it("is broken off where it was broken off, so that nobody takes a part for the whole", async () => {
    const { ask } = await aSite(async (_request, response) => {
      response.write("the first half");
      await delay(20);
      response.destroy();
    });
    const answer = await ask("/account");
    await expect(answer.text()).rejects.toThrow(/terminated/);
  });

  it("is read no faster than its reader reads", async () => {
    let written = 0;
    function* pieces() {
      for (; written < 200_000_000; written += 64_000) yield Buffer.alloc(64_000, "x");
    }
    const { front } = await aSite(async (_request, response) => {
      await pipeline(pieces, response).catch(() => {});
    });
    const asked = toRequest({ port: front.port, path: "/account" }).end();
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    answer.pause();
    await delay(300);
    const held = written;
    await delay(200);
    asked.destroy();
    expect(held).toBeLessThan(40_000_000);
    expect(written).toBe(held);
  });

  it("says that something went wrong where the handler fails, and the log says what under the id of the answer", async () => {
    const { ask, errors } = await aSite(async () => {
      throw new Error("internal detail");
    });
    const answers = [await ask("/account"), await ask("/machines")];
    for (const answer of answers) {
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain("internal detail");
    }
    expect(errors).toMatchObject(
      answers.map(({ headers }) => ({ id: headers.get("x-request-id"), err: { message: "internal detail" } })),
    );
  });
});

describe("who goes away", () => {
  it("in the middle of an answer is heard of by what makes it", async () => {
    let isClosed = false;
    const { at } = await aSite(async (_request, response) => {
      response.write("first");
      await once(response, "close");
      isClosed = true;
    });
    const asked = toRequest(`${at}/account`).end();
    await once(asked, "response");
    asked.destroy();
    await expect.poll(() => isClosed).toBe(true);
  });

  it("in the middle of a body is heard of by what reads it, and so is who stops sending", async () => {
    const heard: string[] = [];
    const { at, front } = await aSite(
      async (request, response) => {
        await readAll(request, response).catch((error: Error) => heard.push(error.message));
      },
      { ms: 50, bytesPerSecond: 1_000 },
    );
    const asked = toRequest(`${at}/propose`, { method: "POST", headers: { "content-length": 10 } });
    asked.on("error", () => {});
    asked.write("half");
    await delay(30);
    asked.destroy();
    await expect.poll(() => heard).toEqual(["aborted"]);
    const late = await send(front, "POST /propose HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf");
    expect(late.status).toBe(408);
    await expect.poll(() => heard).toEqual(["aborted", "aborted"]);
  });
});

describe("an answer that comes before the body", () => {
  it("reaches who still sends, and the connection can be used again", async () => {
    const { front } = await aSite(async (request, response) => {
      if (request.method === "POST") response.writeHead(413).end("too large");
      else response.end("and again");
    });
    const body = "x".repeat(3_000_000);
    const first = `POST /propose HTTP/1.1\r\nhost: a\r\ncontent-length: ${body.length}\r\n\r\n`;
    const second = "GET /account HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    const answer = await send(front, [first, body, second], 10);
    expect(answer.status).toBe(413);
    expect(answer.body).toContain("and again");
  });
});

describe("the socket between them", () => {
  it("stands in a folder of its own that nobody else can open, and goes with it", async () => {
    const server = await serveUpstream(readAll, { error: () => {} });
    const folder = dirname(server.socket);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe("700");
    await server.close();
    expect(existsSync(folder)).toBe(false);
  });
});

describe("an answer for nobody in particular", () => {
  it("is asked for once, and holds as long as it says", async () => {
    const asked: (string | undefined)[] = [];
    const { ask } = await aSite(async ({ url }, response) => {
      asked.push(url);
      limitLifetime(url === "/proposals" ? "moment" : "day");
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", vary: "Cookie" }).end("a page");
    });
    for (const path of ["/machines", "/machines", "/proposals", "/proposals"])
      expect(await (await ask(path)).text()).toBe("a page");
    expect(asked).toEqual(["/machines", "/proposals", "/proposals"]);
    expect((await ask("/machines")).headers.get("x-lifetime")).toBeNull();
    expect((await ask("/proposals")).headers.get("x-lifetime")).toBeNull();
  });
});
