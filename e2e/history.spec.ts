/** What a register with a past shows: the shared server has one revision only, so these stories start one of their own. */
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { rewrite, startAfterChange, type OwnServer } from "./own-server.ts";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let server: OwnServer;

test.beforeAll(async () => {
  // A hook does not take its time from the stories.
  test.setTimeout(180_000);
  server = await startAfterChange((content) => {
    rewrite(join(content, "machines/cloud-hypervisor-vm.yaml"), (text) =>
      text.replace(/^title: .*$/m, "title: VM state of Cloud Hypervisor"),
    );
  });
});

test.afterAll(() => server.stop());

const machine = "/machines/cloud-hypervisor-vm";

test("a reader sees what changed between two versions, field by field", async ({ page, expectAccessible }) => {
  await page.goto(`${server.address}${machine}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("VM state of Cloud Hypervisor");
  await page.goto(`${server.address}${machine}/versions/2?against=1`);
  await expect(page.getByRole("deletion")).toHaveText("Cloud Hypervisor");
  await expect(page.getByRole("insertion")).toHaveText("of Cloud Hypervisor");
  await expectAccessible();
});

test("a reader goes back to an older revision, stays there from link to link, and comes back", async ({ page }) => {
  await page.goto(`${server.address}/machines?revision=1`);
  await page.getByRole("link", { name: "Cloud Hypervisor VM state" }).click();
  await expect(page).toHaveURL(/revision=1/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cloud Hypervisor VM state");
  await page.goto(`${server.address}${machine}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("VM state of Cloud Hypervisor");
});

test("a tool pulls the register as it was, byte for byte, and only what changed has a new version", async ({
  request,
}) => {
  const ask = async (path: string) => (await request.get(`${server.address}/api/v1${path}`)).text();
  const old = await ask("/spec?revision=1");
  expect(await ask("/spec?revision=1")).toBe(old);
  type Spec = { revision: number; machines: { slug: string; version: number; hash: string }[] };
  const [before, now] = [JSON.parse(old), JSON.parse(await ask("/spec"))] as [Spec, Spec];
  expect([before.revision, now.revision]).toEqual([1, 2]);
  const changed = now.machines.filter(
    ({ slug, hash }) => before.machines.find((was) => was.slug === slug)?.hash !== hash,
  );
  expect(changed.map(({ slug, version }) => [slug, version])).toEqual([["cloud-hypervisor-vm", 2]]);
});

test("a reader finds both revisions on the page of editions", async ({ page }) => {
  await page.goto(`${server.address}/editions`);
  await expect(page.getByRole("link", { name: "Revision 2" })).toBeVisible();
  await page.getByRole("link", { name: "Revision 1" }).click();
  await expect(page).toHaveURL(/revision=1/);
});

test("a reader of an old revision is led by every link between records to what that revision has", async ({
  request,
}) => {
  const visited = new Map<string, number>();
  const lost: string[] = [];
  const queue = ["/?revision=1"];
  const known = new Set(queue);
  for (const page of queue) {
    // Of pages of one type the first few: they are made by the same code.
    const type = toType(page);
    const before = visited.get(type) ?? 0;
    if (before >= MOST_OF_TYPE) continue;
    visited.set(type, before + 1);
    const answer = await request.get(`${server.address}${page}`);
    expect(answer.status(), page).toBe(200);
    for (const link of listLinks(await answer.text(), answer.url())) {
      const isKept = link.searchParams.get("revision") === "1";
      // The way back leads to the same page as it is now. The charter has no list, so it is its own.
      const isWayBack = link.pathname === new URL(answer.url()).pathname;
      if (!isKept && !isWayBack) lost.push(`${page} -> ${link.pathname}${link.search}`);
      const next = `${link.pathname}${link.search}`;
      if (isKept && !known.has(next)) {
        known.add(next);
        queue.push(next);
      }
    }
  }
  expect(lost).toEqual([]);
  expect([...visited.keys()]).toEqual(
    expect.arrayContaining(["/", "/machines", "/machines/…", "/machines/…/versions", "/terms/…", "/decisions/…"]),
  );
});

const MOST_OF_TYPE = 4;

/** The register as it was has no past of these: accounts, proposals, forms, and what machines read. */
const ofNow =
  /^\/(?:_next|api|account|accounts|audit|docs|editions|proposals|propose|signin)(?:\/|$)|\/(?:new|propose)$/;

/** Pages of the same type have the same: their collection, and what of a record they show. */
function toType(page: string): string {
  const { pathname, searchParams } = new URL(page, server.address);
  const [collection = "", slug, ...rest] = pathname.slice(1).split("/");
  const shown = [...searchParams.keys()].filter((name) => name !== "revision").sort();
  return `/${[collection, ...(slug === undefined ? [] : ["…"]), ...rest.slice(0, 1), ...shown].join("/")}`;
}

/** Where its links lead inside of the register, without those to places on the page itself. */
function listLinks(html: string, page: string): readonly URL[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"#][^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return hrefs
    .map((href) => new URL(href, page))
    .filter(({ origin, pathname }) => origin === new URL(server.address).origin && !ofNow.test(pathname));
}
