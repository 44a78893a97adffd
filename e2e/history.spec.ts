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
