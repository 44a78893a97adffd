import { listLowContrasts } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

/** One address of every type of page. */
const addresses = [
  "/",
  "/machines",
  "/machines/luo-session",
  "/machines/luo-session/versions/1",
  "/machines/luo-session?revision=1",
  "/machines/luo-session?blame=1",
  "/machines/luo-session/replay",
  "/proposals",
  "/proposals/1",
  "/proposals/1?show=machines/luo-session",
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
  "/meetings/next",
  "/pairs/path",
  "/actions",
  "/actions/send-kho-v4",
  "/people",
  "/people/jason-gunthorpe",
  "/charter/group",
  "/findings",
  "/editions",
  "/difference?from=0&to=1",
  "/docs/api",
  "/signin",
  "/search",
  "/search?q=kho+memory",
  "/docs/properties",
  "/machines/live-update",
];

for (const address of addresses) {
  test(`a reader can read ${address}, whatever the width and the colours`, async ({
    page,
    isMobile,
    expectAccessible,
  }) => {
    const [first, second] = isMobile ? (["dark", "light"] as const) : (["light", "dark"] as const);
    await page.emulateMedia({ colorScheme: first });
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/ · /);
    await expectAccessible();
    const { wanted, given } = await page.evaluate(() => ({
      wanted: document.documentElement.scrollWidth,
      given: document.documentElement.clientWidth,
    }));
    expect(wanted, "the page does not scroll sideways").toBeLessThanOrEqual(given);
    // A line that breaks elsewhere once the font arrives scores hundreds of times as much.
    expect(await page.evaluate(measureShifts), "nothing moves while the page loads").toBeLessThan(0.001);
    await page.emulateMedia({ colorScheme: second });
    expect(await listLowContrasts(page), `contrast in ${second} colours`).toEqual([]);
  });
}

/** The sum of all layout shifts so far; runs in the page. */
function measureShifts(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[]; // of the one type observed
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: "layout-shift", buffered: true });
    // Without a shift the observer is never called.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
  });
}
