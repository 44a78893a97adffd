import { connect } from "node:net";
import { expect, it } from "vitest";
import { LINES, versionLinesRow } from "#api/bulk-row.ts";
import { sendLines, toStreamed } from "#server/api/lines.ts";
import { aFront } from "#server/http/test-builders.ts";

/** Lines without an end, or as many as are asked for; counts those that were taken, and says when nobody wants more. */
function aSource(most = Number.POSITIVE_INFINITY) {
  const seen = { taken: 0, isOver: false };
  async function* lines() {
    try {
      for (; seen.taken < most; seen.taken += 1)
        yield await Promise.resolve(`{"n":${seen.taken},"x":"${"y".repeat(1_000)}"}\n`);
    } finally {
      seen.isOver = true;
    }
  }
  return { seen, lines: lines() };
}

async function aServer(source: () => ReturnType<typeof aSource>) {
  const register = { identity: () => Promise.resolve("of tests") };
  return aFront(async (request, response) => {
    request.headers["x-client-address"] = request.url;
    const { bytes, tag } = await toStreamed(
      versionLinesRow,
      { content: { type: "lines", lines: source().lines, asOf: "0-1" }, links: [] },
      register,
    );
    sendLines(request, response, new Response(bytes, { headers: { "content-type": LINES, etag: tag } }));
  });
}

it("sends all lines, packed where its reader takes that", async () => {
  const { port } = await aServer(() => aSource(300));
  const get = (coding: string) => fetch(`http://127.0.0.1:${port}/`, { headers: { "accept-encoding": coding } });
  const plain = await get("identity");
  const text = await plain.text();
  expect(text.trim().split("\n")).toHaveLength(300);
  const packed = await get("gzip, br");
  expect([packed.headers.get("content-encoding"), await packed.text()]).toEqual(["gzip", text]);
  expect(packed.headers.get("etag")).toBe(plain.headers.get("etag")?.replace(/"$/, '-gzip"'));
});

it("reads no further than its reader, and stops when they hang up", async () => {
  const source = aSource();
  const { port } = await aServer(() => source);
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  socket.pause();
  await expect.poll(() => source.seen.taken).toBeGreaterThan(100);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { taken } = source.seen;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(source.seen.taken).toBe(taken);
  socket.destroy();
  await expect.poll(() => source.seen.isOver).toBe(true);
});

it("is refused for a moment to more readers than may read at once, and given to the next", async () => {
  const sources: ReturnType<typeof aSource>[] = [];
  const { port } = await aServer(() => {
    const source = aSource();
    sources.push(source);
    return source;
  });
  const ask = (visitor: number) => fetch(`http://127.0.0.1:${port}/${visitor}`);
  const readers = await Promise.all([1, 1, 2, 2, 3, 3].map(ask));
  const greedy = await ask(1);
  expect([greedy.status, await greedy.text()]).toEqual([503, expect.stringContaining("2 from one address")]);
  readers.push(...(await Promise.all([4, 5].map(ask))));
  expect(readers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const refused = await ask(6);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  await Promise.all(readers.map(({ body }) => body?.cancel()));
  await expect.poll(() => sources.filter(({ seen }) => seen.isOver).length).toBeGreaterThanOrEqual(8);
  const next = await ask(1);
  expect(next.status).toBe(200);
  await next.body?.cancel();
});

it("lets others have their turn between the pieces of what is worked out at once", async () => {
  const source = aSource(1_000);
  const { bytes } = await toStreamed(
    versionLinesRow,
    { content: { type: "lines", lines: source.lines, asOf: "0-1" }, links: [] },
    { identity: () => Promise.resolve("of tests") },
  );
  const seen: number[] = [];
  const other = setInterval(() => seen.push(source.seen.taken), 0);
  await new Response(bytes).text();
  clearInterval(other);
  expect(seen.filter((taken) => taken > 0 && taken < 1_000)).not.toEqual([]);
});
