import { expect, test } from "./fixtures.ts";

/** One address of every type of page. */
const addresses = [
  "/",
  "/machines",
  "/machines/luo-session",
  "/machines/luo-session/versions/1",
  "/machines/luo-session?revision=1",
  "/terms",
  "/terms/kho",
  "/pairs",
  "/pairs/6.12-to-6.13",
  "/kernels",
  "/kernels/6.19",
  "/components",
  "/components/kho",
  "/topics",
  "/topics/rollback",
  "/decisions",
  "/decisions/point-of-no-return",
  "/meetings",
  "/meetings/2025-01-27",
  "/actions",
  "/actions/send-kho-v4",
  "/people",
  "/people/jason-gunthorpe",
  "/charter/group",
  "/findings",
  "/docs/api",
];

for (const address of addresses) {
  test(`a reader can read ${address} in light and dark, whatever the width`, async ({ page, expectAccessible }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/ · /);
    await expectAccessible();
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible();
    const { wanted, given } = await page.evaluate(() => ({
      wanted: document.documentElement.scrollWidth,
      given: document.documentElement.clientWidth,
    }));
    expect(wanted, "the page does not scroll sideways").toBeLessThanOrEqual(given);
  });

  test(`nothing moves while ${address} loads`, async ({ page }) => {
    await page.goto(address, { waitUntil: "networkidle" });
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            );
          }).observe({ type: "layout-shift", buffered: true });
          // No entry is the good case, and never calls back.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    expect(shifts).toBe(0);
  });
}
