import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openHistory } from "#server/history/open-history.ts";
import { withHistory } from "#server/history/serve-history.ts";
import { aFront, readAll } from "#server/http/test-builders.ts";
import { aFolder } from "#server/store/test-builders.ts";

const pack = `objects/pack/pack-${"a".repeat(40)}.pack`;

async function aServedFolder(bringUpToDate = () => Promise.resolve(true)) {
  const folder = path.join(aFolder(), "register.git");
  mkdirSync(path.join(folder, "info"), { recursive: true });
  mkdirSync(path.join(folder, "objects", "pack"), { recursive: true });
  for (const name of ["HEAD", "info/refs", "config", "written.json", pack])
    writeFileSync(path.join(folder, name), `${name}, ten times. `.repeat(10));
  const { port } = await aFront(withHistory({ folder, bringUpToDate }, "https://register.example.org", readAll));
  return (name: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}/register.git${name}`, init);
}

it("gives git the names that lead to a history, and its packs for good", async () => {
  const get = await aServedFolder();
  const refs = await get("/info/refs?service=git-upload-pack");
  expect([refs.status, refs.headers.get("content-type"), refs.headers.get("cache-control")]).toEqual([
    200,
    "text/plain; charset=utf-8",
    "no-cache",
  ]);
  const packed = await get(`/${pack}`);
  expect([packed.headers.get("content-type"), packed.headers.get("cache-control")]).toEqual([
    "application/x-git-packed-objects",
    "public, max-age=31536000, immutable",
  ]);
  for (const answer of [refs, packed]) expect(answer.headers.has("last-modified")).toBe(false);
  expect(packed.headers.get("etag")).toBe(`"${path.basename(pack)}"`);
  const rest = await get(`/${pack}`, { headers: { range: "bytes=10-19" } });
  expect([rest.status, await rest.text()]).toEqual([206, (await packed.text()).slice(10, 20)]);
});

it("tells the same names by the same tag, whenever they were written", async () => {
  const [one, other] = await Promise.all([1, 2].map(() => aServedFolder()));
  const etag = (await one?.("/HEAD"))?.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[^"]{20,}"$/);
  expect((await other?.("/HEAD", { headers: { "if-none-match": etag } }))?.status).toBe(304);
});

it.each(["", "/", "/config", "/written.json", "/HEAD/", "/objects/pack/", "/info/%2e%2e/config", `/${pack}.idx`])(
  "gives nothing else of its folder: %j",
  async (name) => {
    const answer = await (await aServedFolder())(name);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining("git clone https://register.example.org/register.git") as string,
    ]);
  },
);

it("says of a pack that is gone that it is gone", async () => {
  const answer = await (await aServedFolder())(`/${pack.replaceAll("a", "b").replace("pbck", "pack")}`);
  expect(answer.status).toBe(404);
});

it("says of bytes that a pack does not have that there are none, not that it is gone", async () => {
  const get = await aServedFolder();
  const { length } = await (await get(`/${pack}`)).text();
  const rest = await get(`/${pack}`, { headers: { range: `bytes=${length}-` } });
  expect([rest.status, rest.headers.get("content-range")]).toEqual([416, `bytes */${length}`]);
  expect((await get(`/${pack}`, { headers: { "if-match": '"another"' } })).status).toBe(412);
});

it("takes no push", async () => {
  const answer = await (await aServedFolder())("/git-receive-pack", { method: "POST", body: "x" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

it("asks to come again while nothing is written yet", async () => {
  const answer = await (await aServedFolder(() => Promise.resolve(false)))("/info/refs");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
});

it("is written once for all who ask, and again for what was accepted meanwhile", async () => {
  let newest = 1;
  let runs = 0;
  let end = (): void => {};
  const append = async () => {
    runs += 1;
    const found = newest;
    await new Promise<void>((resolve) => (end = resolve));
    return found;
  };
  const history = openHistory({ folder: "", findNewest: () => Promise.resolve(newest), append, report: () => {} });
  const asked = [history.bringUpToDate(10_000), history.bringUpToDate(10_000)];
  await expect.poll(() => runs).toBe(1);
  newest = 2;
  const later = history.bringUpToDate(10_000);
  await Promise.resolve();
  end();
  expect(await Promise.all(asked)).toEqual([true, true]);
  await expect.poll(() => runs).toBe(2);
  end();
  expect(await later).toBe(true);
  expect(await history.bringUpToDate(10_000)).toBe(true);
  expect(runs).toBe(2);
});

it("reports what went wrong, and lets nobody wait longer than they want", async () => {
  const reports: string[] = [];
  const source = {
    folder: "",
    findNewest: () => Promise.resolve(1),
    report: (message: string) => reports.push(message),
  };
  const failing = openHistory({ ...source, append: () => Promise.reject(new Error("no room")) });
  expect(await failing.bringUpToDate(10_000)).toBe(false);
  expect(reports[0]).toContain("no room");
  const endless = openHistory({ ...source, append: () => new Promise<number>(() => {}) });
  expect(await endless.bringUpToDate(1)).toBe(false);
});
