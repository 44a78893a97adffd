import { expect, test } from "@playwright/test";
import { aFoundedFolder } from "./founded.ts";
import { startServer } from "./own-server.ts";

test.setTimeout(180_000);

/** Each page of `app/` that everybody may read, with two addresses that it has. */
const pages = [
  ["/", "/", "/"],
  ["/[kind]", "/terms", "/components"],
  ["/[kind]/[slug]", "/machines/luo-session", "/machines/live-update"],
  ["/[kind]/[slug]", "/meetings/2025-01-27", "/components/kho"],
  ["/[kind]/[slug]/versions/[number]", "/machines/luo-session/versions/1", "/machines/luo-file/versions/1"],
  ["/docs/api", "/docs/api", "/docs/api"],
  ["/docs/properties", "/docs/properties", "/docs/properties"],
  ["/editions", "/editions", "/editions"],
  ["/findings", "/findings", "/findings"],
  ["/pairs", "/pairs", "/pairs"],
  ["/proposals", "/proposals", "/proposals"],
  ["/search", "/search", "/search"],
  ["/proposals/[id]", "/proposals/2", "/proposals/1?show=machines/luo-session"],
] as const;

test("a reader is sent the same page whether Next made it or not, and no page is left to Next that need not be", async () => {
  const server = await startServer({ DATA_DIR: await aFoundedFolder(), LOG_LEVEL: "info" });
  try {
    // Some cookie of the register's, so that nothing is kept that was made before.
    const read = async (path: string) => {
      const answer = await fetch(`${server.address}${path}`, { headers: { cookie: "concordance-story=1" } });
      const kept = ["content-type", "cache-control", "vary"].map((name) => answer.headers.get(name));
      return JSON.stringify([answer.status, kept, (await answer.text()).replaceAll(/ nonce="[^"]+"/g, "")]);
    };
    const byNext = new Map<string, string>();
    for (const [, first, second] of pages) {
      byNext.set(first, await read(first));
      await read(second);
    }
    // A script more or less is learned apart.
    for (const [, first, second] of pages) for (const path of [second, first]) await read(path);
    for (const [address, path] of pages) {
      expect((await read(path)) === byNext.get(path), path).toBe(true);
      await expect.poll(server.logged, address).toContain(`"${address} is made without Next from now on"`);
    }
    expect(server.logged()).not.toContain("is left to Next");
  } finally {
    await server.stop();
  }
});
