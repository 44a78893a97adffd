import { listLowContrasts } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("an admin reads how the server stands, and what to do", async ({ page, signIn, expectAccessible }) => {
  await signIn("admin");
  await page.goto("/");
  await page.goto("/admin/status");
  await expect(page.getByRole("heading", { level: 1, name: "Status" })).toBeVisible();
  const toLookAt = page.getByRole("region", { name: /^To look at/ });
  await expect(toLookAt).toContainText("Nobody has verified the history yet.");
  await expect(toLookAt).toContainText("npm run verify");
  const server = page.getByRole("region", { name: "The server", exact: true });
  await expect(server).toContainText(/Concordance \d+\.\d+\.\d+, on Node 2\d/);
  await expect(server).toContainText("a file of SQLite, for one server");
  await expect(page.getByRole("region", { name: "The register", exact: true })).toContainText("it answers");
  await expect(page.getByRole("rowheader", { name: "What is dear, for a thread" })).toBeVisible();
  await expectAccessible();
  const { wanted, given } = await page.evaluate(() => ({
    wanted: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }));
  expect(wanted, "the page does not scroll sideways").toBeLessThanOrEqual(given);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await listLowContrasts(page)).toEqual([]);
});

test("nobody but an admin reads it", async ({ page, signIn }) => {
  await page.goto("/admin/status");
  await expect(page).toHaveURL(/\/signin\?/);
  await signIn("chair");
  await page.goto("/admin/status");
  await expect(page.getByRole("heading", { level: 1, name: "“Status” is not open to you" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("This needs the role admin");
  await expect(page.getByRole("link", { name: "Status", exact: true })).toHaveCount(0);
});
