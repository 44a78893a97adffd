import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { aFolder } from "./own-server.ts";
import { accept, expect, openPage, passLastCall, propose, test } from "./group.ts";

// Each story goes on from what those before it have cut.
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ actionTimeout: 20_000 });

interface Given {
  readonly tag: string;
  readonly revision?: string;
}

const hasPrograms = ["curl", "git", "tar", "sha256sum", "openssl"].every(
  (name) => spawnSync(name, ["--version"]).error === undefined,
);

/** As somebody types it who has read it on a page. */
const run = (folder: string, commands: string) => spawnSync("sh", ["-ec", commands], { cwd: folder, encoding: "utf8" });

/** Fills the form of a chair and sends it. */
async function cut(page: Page, { tag, revision }: Given): Promise<void> {
  await page.goto("/editions");
  await page.getByText("Cut an edition", { exact: true }).click();
  const form = page.getByRole("form", { name: "Cut an edition" });
  await form.getByLabel("Tag").fill(tag);
  if (revision !== undefined) await form.getByLabel("Revision").fill(revision);
  await form.getByLabel("Title").fill("What the first meetings agreed");
  await form.getByLabel("Why").fill("For kernels that are frozen this month.");
  await form.getByRole("button", { name: "Cut the edition" }).click();
}

test("before the first edition a reader is told that there is none, and who is no chair cannot cut one", async ({
  ada,
  reader,
}) => {
  for (const page of [ada, reader]) {
    await page.goto("/editions");
    await expect(page.getByText("No revision has been named yet")).toBeVisible();
    await expect(page.getByText("Cut an edition")).toHaveCount(0);
  }
});

test("a chair is told what is wrong with an edition, loses nothing, and needs no JavaScript", async ({
  browser,
  group,
}) => {
  const chair = await openPage(browser, group, "dora", false);
  const form = chair.getByRole("form", { name: "Cut an edition" });
  await cut(chair, { tag: "Version 1" });
  await expect(form.getByText("must be lower-case letters and digits")).toBeVisible();
  await expect(form.getByLabel("Title")).toHaveValue("What the first meetings agreed");
  await cut(chair, { tag: "v1.0", revision: "99" });
  await expect(form.getByText("is not there yet; the newest is")).toBeVisible();
  await expect(form.getByLabel("Tag")).toHaveValue("v1.0");
  await cut(chair, { tag: "v1.0" });
  await expect(chair.getByRole("heading", { level: 1 })).toHaveText("What the first meetings agreed");
  // The same once more is the same edition; another one of the same name is refused.
  await cut(chair, { tag: "v1.0" });
  await expect(chair).toHaveURL(/\/editions\/v1\.0$/);
  const other = await openPage(browser, group, "clara", false);
  await cut(other, { tag: "v1.0" });
  await expect(other.getByText("choose another")).toBeVisible();
  await expect(other.getByText("editions follow one another")).toBeVisible();
});

test("a reader takes an edition away and finds by the commands on its page that it is whole and ours", async ({
  reader,
  group,
}) => {
  test.skip(!hasPrograms, "needs curl, git, tar, sha256sum and openssl");
  const address = `${group.address}/api/v1/editions/v1.0.tar.gz`;
  // The first one to ask may be told to come back while it is made.
  await expect.poll(async () => (await fetch(address, { method: "HEAD" })).status, { timeout: 90_000 }).toBe(200);
  await reader.goto("/editions/v1.0");
  const part = reader.getByRole("region", { name: "Bundle" });
  const folder = aFolder();
  const verified = run(folder, await part.locator("pre").innerText());
  expect(verified.stderr).not.toContain("FAILED");
  expect(verified.stdout).toContain("Signature Verified Successfully");
  const { keys } = (await (await fetch(`${group.address}/.well-known/concordance-keys.json`)).json()) as {
    readonly keys: readonly { readonly id: string; readonly pem: string }[];
  };
  expect(verified.stdout).toContain(keys[0]?.id);
  await expect(part.getByText(keys[0]?.id ?? "")).toBeVisible();

  const inside = join(folder, "concordance-v1.0");
  const edition = await (await fetch(`${group.address}/api/v1/editions/v1.0`)).text();
  expect(readFileSync(join(inside, "edition.json"), "utf8")).toBe(edition);
  const { revision } = JSON.parse(edition) as { readonly revision: number };
  const spec = await (await fetch(`${group.address}/api/v1/spec?revision=${revision}`)).text();
  expect(readFileSync(join(inside, "spec.json"), "utf8")).toBe(spec);
  expect(readFileSync(join(inside, "machines/luo-session.svg"), "utf8")).toContain("<svg");
  expect(readFileSync(join(inside, "key.pem"), "utf8")).toBe(keys[0]?.pem);
  const [, check = ""] = /^ {2}(sha256sum .*)$/m.exec(readFileSync(join(inside, "README.txt"), "utf8")) ?? [];
  expect(run(inside, check).stdout).toContain("Signature Verified Successfully");
  appendFileSync(join(inside, "machines/luo-session.svg"), " ");
  expect(run(inside, check)).toMatchObject({ stdout: "machines/luo-session.svg: FAILED\n" });

  const tags = run(folder, `git ls-remote --tags ${group.address}/register.git`);
  expect(tags.stdout).toMatch(/^[0-9a-f]{40}\trefs\/tags\/v1\.0\n$/);
  expect(
    run(folder, `git clone -q ${group.address}/register.git r && git -C r log -1 --format=%s v1.0`).stdout,
  ).not.toBe("");
  const beginning = await fetch(address, { headers: { range: "bytes=0-9" } });
  expect([beginning.status, (await beginning.arrayBuffer()).byteLength]).toEqual([206, 10]);
  const headers = (await fetch(address)).headers;
  expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  // Not by `fetch`, which asks for it anew whatever it has.
  const kept = await reader.request.get(address, { headers: { "if-none-match": headers.get("etag") ?? "" } });
  expect(kept.status()).toBe(304);
  expect((await fetch(`${group.address}/api/v1/editions/v9.tar.gz`)).status).toBe(404);
  expect((await fetch(address, { method: "DELETE" })).status).toBe(405);
});

test("a chair names a revision, and a reader finds what changed since the edition before", async ({
  ada,
  eve,
  clara,
  reader,
  group,
  page,
  expectAccessible,
}) => {
  const path = await propose(ada, {
    record: "terms/pkram",
    title: "Say what it was",
    typed: { "/meaning": "What carried memory over before KHO did." },
  });
  await passLastCall({ eve, clara }, { path, group });
  await accept(clara, path);
  await cut(clara, { tag: "2025-02-10" });
  await expect(clara).toHaveURL(/\/editions\/2025-02-10$/);
  await expect(clara.getByRole("heading", { level: 1 })).toHaveText("What the first meetings agreed");

  // The page was kept for readers before there was one.
  await reader.goto("/editions");
  await reader.getByRole("link", { name: "2025-02-10" }).click();
  const changed = reader.getByRole("region", { name: "Changed, by meaning" });
  await expect(changed.getByRole("row", { name: /PKRAM/i })).toContainText("breaking");
  await expect(reader.getByText(/^None since v1.0: .*retired/)).toBeVisible();
  await changed.getByRole("link", { name: /PKRAM/i }).click();
  await expect(reader.locator("main")).toContainText("What carried memory over before");
  await expect(reader).toHaveURL(/\/terms\/pkram\?revision=\d+$/);
  expect((await reader.request.get("/editions/v9")).status()).toBe(404);

  const { editions } = (await (await reader.request.get("/api/v1/editions")).json()) as {
    readonly editions: readonly { readonly tag: string; readonly changed: number }[];
  };
  expect(editions.map(({ tag, changed: count }) => `${tag} ${count}`)).toEqual(["2025-02-10 1", "v1.0 0"]);

  // The same between any two, however they are named.
  await reader.goto("/editions/v1.0");
  await reader.getByRole("link", { name: "What changed since it" }).click();
  await expect(reader.getByRole("status").filter({ hasText: "1 record added, changed or retired" })).toBeVisible();
  await expect(reader.getByRole("row", { name: /PKRAM/i }).getByRole("link", { name: "1 to 2" })).toHaveAttribute(
    "href",
    "/terms/pkram/versions/2?against=1",
  );
  await reader.getByRole("combobox", { name: "From" }).fill("2025-02-10");
  await reader.getByRole("combobox", { name: "To", exact: true }).fill("v1.0");
  await reader.getByRole("button", { name: "Show what changed" }).click();
  await expect(reader.getByRole("alert")).toContainText(/^From is revision \d, which is later than \d/);
  await reader.getByRole("link", { name: "Compare them the other way round" }).click();
  await expect(reader.getByRole("row", { name: /PKRAM/i })).toContainText("breaking");

  for (const address of ["/editions/v1.0", "/editions/2025-02-10", "/editions", "/difference?from=v1.0&to=2025-02-10"])
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${group.address}${address}`);
      await expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
});
