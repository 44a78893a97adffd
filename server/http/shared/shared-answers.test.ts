import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { limitLifetime, type Lifetime } from "#server/register/once-a-request.ts";
import type { Handler } from "#server/http/front.ts";
import { aFront, send } from "#server/http/test-builders.ts";
import { toMaking } from "./render.ts";
import { openSharedAnswers } from "./shared-answers.ts";

interface World {
  stamp: string;
  now: string;
  /** What the pages show. */
  said: string;
  lifetime: Lifetime;
  asked: string[];
  /** The headers that reached the page the last time. */
  seen: Record<string, unknown>;
  more: Record<string, string>;
  status: number;
  waitMs: number;
}

async function aSite(more: Partial<World> = {}, mostBytes?: number) {
  const world: World = {
    stamp: "1",
    now: "2026-11-28T12:00:30.000Z",
    said: "agreed ".repeat(400),
    lifetime: "day",
    asked: [],
    seen: {},
    more: {},
    status: 200,
    waitMs: 0,
    ...more,
  };
  const pages: Handler = async (request, response) => {
    const { said, status } = world;
    const { url = "", headers } = request;
    world.asked.push(url);
    world.seen = { ...headers };
    limitLifetime(world.lifetime);
    if (world.waitMs > 0) await delay(world.waitMs);
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const isPage = !url.startsWith("/api/");
    response.writeHead(status, {
      "content-type": isPage ? "text/html; charset=utf-8" : "application/json",
      "cache-control": isPage ? "private, no-store" : "public, no-cache",
      ...world.more,
    });
    response.end(isPage ? `<script nonce="${nonce}">go()</script>${said}` : JSON.stringify({ said }));
  };
  const shared = openSharedAnswers({
    stamp: () => world.stamp,
    now: () => world.now,
    isHttps: false,
    ...(mostBytes !== undefined && { mostBytes }),
  });
  const answering = { handle: shared.around(toMaking(pages)), answerAtOnce: shared.answerAtOnce };
  const front = await aFront(undefined);
  front.open(answering);
  const at = `http://127.0.0.1:${front.port}`;
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`${at}${path}`, { method, headers: { "accept-encoding": "identity", ...headers }, redirect: "manual" });
  return { world, front, ask };
}

describe("a page for nobody in particular", () => {
  it("is made once, and is the same for all who ask at the same time and later", async () => {
    const { world, ask } = await aSite({ waitMs: 30 });
    const texts = await Promise.all(Array.from({ length: 20 }, async () => (await ask("/machines")).text()));
    texts.push(await (await ask("/machines")).text());
    expect(new Set(texts).size).toBe(1);
    expect(world.asked).toEqual(["/machines"]);
  });

  it("is made anew once something has changed, also for those who ask while the old one is made", async () => {
    const { world, ask } = await aSite({ waitMs: 60 });
    const old = ask("/machines");
    await expect.poll(() => world.asked).toHaveLength(1);
    Object.assign(world, { stamp: "2", said: "changed" });
    expect(await (await ask("/machines")).text()).toContain("changed");
    await (await old).text();
    expect(await (await ask("/machines")).text()).toContain("changed");
    expect(world.asked).toHaveLength(2);
  });

  it.each([
    ["day", "2026-11-28T23:59:59.999Z", "2026-11-29T00:00:00.000Z"],
    ["minute", "2026-11-28T12:00:59.999Z", "2026-11-28T12:01:00.000Z"],
  ] as const)("holds until the %s is over where it says so", async (lifetime, still, over) => {
    const { world, ask } = await aSite({ lifetime });
    await ask("/");
    world.now = still;
    await ask("/");
    expect(world.asked).toHaveLength(1);
    world.now = over;
    await ask("/");
    expect(world.asked).toHaveLength(2);
  });

  it("is kept from who wants data in another form, and shown to everybody as a page", async () => {
    const { ask, world } = await aSite();
    const data = (accept: string) => ask("/api/v1/spec", { accept });
    await data("*/*");
    await data("application/json");
    expect(world.asked).toHaveLength(1);
    await data("text/html");
    expect(world.asked).toHaveLength(2); // by who answers each alone, and refuses
    for (const accept of ["text/html", "application/json"]) await ask("/terms/kho", { accept });
    expect(world.asked).toHaveLength(3);
  });

  it("is made each time where part of it could not be had at the moment", async () => {
    const { world, ask } = await aSite({ lifetime: "moment" });
    await ask("/machines");
    expect((await ask("/machines")).headers.get("cache-control")).toBe("private, no-store");
    expect(world.asked).toHaveLength(2);
  });

  it.each([
    ["was not found", { status: 404 }],
    ["leads elsewhere", { status: 307, more: { location: "/x" } }],
    ["failed", { status: 500 }],
    ["sets a cookie", { more: { "set-cookie": "a=b" } }],
    ["failed in part", { said: "<p>x</p><!--$!-->" }],
  ] as const)("is nobody else's where it %s", async (_, said) => {
    const { world, ask } = await aSite(said);
    const first = await ask("/machines");
    await ask("/machines");
    expect(world.asked).toHaveLength(2);
    expect(first.headers.get("cache-control")).toBe("private, no-store");
    expect(first.headers.get("etag")).toBeNull();
  });

  it("runs its own scripts by their hashes, and carries no nonce", async () => {
    const { ask } = await aSite();
    const page = await ask("/machines");
    const hash = createHash("sha256").update("go()").digest("base64");
    expect(page.headers.get("content-security-policy")).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(`${await page.text()} ${page.headers.get("content-security-policy")}`).not.toContain("nonce");
  });

  it("may be kept by anybody who asks again, and tells those who are signed in from the others", async () => {
    const { ask } = await aSite();
    const { headers } = await ask("/machines");
    expect(headers.get("cache-control")).toBe("public, no-cache");
    expect(headers.get("vary")).toBe("Accept-Encoding, Cookie");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("gets nothing from its first reader but the address", async () => {
    const { world, ask } = await aSite();
    await ask("/machines", {
      "accept-language": "de",
      "user-agent": "evil",
      cookie: "theme=dark",
      "x-forwarded-host": "evil",
    });
    expect(Object.keys(world.seen).sort()).toEqual([
      "content-security-policy",
      "host",
      "user-agent",
      "x-client-address",
      "x-request-id",
    ]);
    expect(world.seen["user-agent"]).toBe("shared");
  });

  it("comes to others though its first reader hangs up", async () => {
    const { world, ask, front } = await aSite({ waitMs: 80 });
    const gone = new AbortController();
    const first = fetch(`http://127.0.0.1:${front.port}/machines`, { signal: gone.signal }).catch(() => "gone");
    await expect.poll(() => world.asked).toHaveLength(1);
    const second = ask("/machines");
    gone.abort();
    expect(await first).toBe("gone");
    expect(await (await second).text()).toContain("agreed");
    expect(world.asked).toHaveLength(1);
  });
});

describe("whoever is signed in", () => {
  it.each([{ cookie: "next-auth.session-token=x" }, { authorization: "Bearer x" }])(
    "is answered alone, and leaves nothing for others (%o)",
    async (who) => {
      const { world, ask } = await aSite();
      world.said = "secret";
      expect(await (await ask("/machines", who)).text()).toContain("secret");
      world.said = "public";
      expect(await (await ask("/machines")).text()).toContain("public");
      world.said = "secret";
      expect(await (await ask("/machines", who)).text()).toContain("secret");
      expect(await (await ask("/machines")).text()).toContain("public");
    },
  );
});

describe("a shared answer", () => {
  it("goes in the coding that its reader takes, each with a tag and a digest of its own", async () => {
    const { ask, front } = await aSite();
    const plain = await ask("/api/v1/spec");
    const bytes = Buffer.from(await plain.arrayBuffer());
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(plain.headers.get("etag")).toBe(`"${hash}"`);
    expect(plain.headers.get("content-digest")).toBe(`sha-256=:${Buffer.from(hash, "hex").toString("base64")}:`);
    for (const [coding, decode] of [
      ["gzip", gunzipSync],
      ["br", brotliDecompressSync],
    ] as const) {
      const request = `GET /api/v1/spec HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: ${coding}\r\n\r\n`;
      const { headers } = await send(front, request);
      expect(headers).toMatchObject({ "content-encoding": coding, etag: `"${hash}-${coding}"` });
      const coded = await ask("/api/v1/spec", { "accept-encoding": coding });
      expect(Buffer.from(await coded.arrayBuffer())).toEqual(bytes); // fetch decodes it
      expect(decode).toBeDefined();
    }
  });

  it("is not sent to those who have it, in whichever coding they have it", async () => {
    const { ask } = await aSite();
    const tag = (await ask("/machines")).headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, tag.replace(/"$/, '-gzip"'), `"x", ${tag}`, "*"]) {
      const again = await ask("/machines", { "if-none-match": known });
      expect([known, again.status, await again.text()]).toEqual([known, 304, ""]);
      expect(again.headers.get("etag")).toBe(tag);
    }
    expect((await ask("/machines", { "if-none-match": '"x"' })).status).toBe(200);
  });

  it("has no body where only the head was asked for, and the same head", async () => {
    const { world, ask } = await aSite();
    const [head, get] = [await ask("/machines", {}, "HEAD"), await ask("/machines")];
    expect(await head.text()).toBe("");
    const shown = ({ headers }: Response) =>
      ["etag", "content-length", "content-digest", "content-type", "vary"].map((name) => headers.get(name));
    expect(shown(head)).toEqual(shown(get));
    expect(world.asked).toHaveLength(1);
  });

  it("is kept within its bytes, and addresses with made-up parameters push out no plain one", async () => {
    const { world, ask } = await aSite({}, 100_000);
    await ask("/machines");
    for (let at = 0; at < 60; at += 1) await ask(`/machines?x=${at}`);
    expect(world.asked).toHaveLength(61);
    await ask("/machines");
    await ask("/machines?x=59");
    expect(world.asked).toHaveLength(61);
    await ask("/machines?x=0");
    expect(world.asked).toHaveLength(62);
  });

  it("is sent though it is larger than all that may be kept", async () => {
    const { world, ask } = await aSite({ said: "agreed ".repeat(2_000) }, 8_000);
    for (const _ of [1, 2]) expect((await (await ask("/api/v1/spec")).json()) as object).toEqual({ said: world.said });
  });

  it("names its request in the log and in the answer, each time another one", async () => {
    const { ask } = await aSite();
    const ids = [await ask("/machines"), await ask("/machines"), await ask("/machines")].map(({ headers }) =>
      headers.get("x-request-id"),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });
});
