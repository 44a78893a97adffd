import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const explorer = (page: Page) => page.getByRole("region", { name: "Step through it" });
const legal = (page: Page) => explorer(page).getByRole("list", { name: "Can happen here" });
const take = async (page: Page, event: string) => {
  await page.waitForLoadState();
  await legal(page).getByRole("link", { name: event, exact: true }).click();
};
const drawn = (page: Page) => page.getByRole("region", { name: "Diagram", exact: true });
const isAllSeen = (page: Page) =>
  drawn(page)
    .locator(".machine-diagram")
    .evaluate((svg) => {
      const [all, frame] = [svg.getBoundingClientRect(), svg.parentElement?.getBoundingClientRect()];
      return frame && all.left >= frame.left && all.right <= frame.right && all.bottom <= frame.bottom;
    });
const present = (page: Page) => drawn(page).locator("[aria-current=step]");
/** Its tools wait for the script that steps, too. */
const isLive = (page: Page) => expect(page.getByRole("button", { name: "Fit" })).toBeEnabled();
/** Until a page is loaded, the browser moves it to where its address leads; what is clicked then may be missed. */
const isAt = async (page: Page, state: string) => {
  await expect(explorer(page).getByRole("status")).toContainText(state);
  await expect(present(page)).toHaveAttribute("data-state", state);
  await page.waitForLoadState();
};

test("a reader steps through a session by links, undoes a step and starts again @no-script", async ({ page }) => {
  await page.goto("/machines/luo-session");
  await expect(explorer(page).getByRole("status")).toContainText("It starts in absent");
  await expect(explorer(page).getByRole("list", { name: "Refused here" })).toContainText("RETRIEVE_SESSION: -ENOENT");
  await take(page, "CREATE_SESSION");
  await isAt(page, "outgoing");
  await expect(explorer(page).getByRole("list", { name: "Nothing is said here about" })).toContainText("kexec");
  await take(page, "reboot_kexec");
  await isAt(page, "serialized");
  await expect(page).toHaveURL(/\/machines\/luo-session\?walk=CREATE_SESSION,reboot_kexec(#explore)?$/);
  await expect(drawn(page).locator(".transition.walked")).toHaveCount(2);
  await expect(legal(page).getByRole("listitem")).toHaveText([/^kexec to incoming/]);
  await explorer(page).getByRole("link", { name: "Undo" }).click();
  await isAt(page, "outgoing");
  await explorer(page).getByRole("link", { name: "Restart" }).click();
  await expect(explorer(page).getByRole("status")).toContainText("It starts in absent");
  await page.goBack();
  await isAt(page, "outgoing");
});

test("a reader opens the walk that another one sent @no-script", async ({
  page,
  expectAccessible,
  javaScriptEnabled,
}) => {
  await page.goto("/machines/luo-session?walk=CREATE_SESSION,reboot_kexec,kexec#explore");
  await isAt(page, "incoming");
  const walk = explorer(page).getByRole("list", { name: "The walk so far" }).getByRole("listitem");
  await expect(walk).toHaveCount(4);
  await expect(walk.last()).toContainText("kexec incoming");
  // The check itself is a script.
  if (javaScriptEnabled !== false) await expectAccessible();
});

test("a reader steps without the page being loaded again", async ({ page }) => {
  await page.goto("/machines/luo-session");
  await isLive(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await take(page, "CREATE_SESSION");
  await isAt(page, "outgoing");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await expect(page).toHaveURL(/\?walk=CREATE_SESSION$/);
});

test("a reader walks with the keyboard alone, by number and by letter", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no keys");
  await page.goto("/machines/luo-session");
  await isLive(page);
  await legal(page).getByRole("link", { name: "CREATE_SESSION" }).focus();
  await page.keyboard.press("Enter");
  await isAt(page, "outgoing");
  await expect(legal(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("4");
  await isAt(page, "serialized");
  await page.keyboard.press("1");
  await isAt(page, "incoming");
  await page.keyboard.press("1");
  await isAt(page, "leaked");
  await expect(explorer(page).getByRole("link", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("u");
  await isAt(page, "incoming");
  await page.keyboard.press("r");
  await expect(explorer(page).getByRole("status")).toContainText("It starts in absent");
});

test("a reader steps through several machines at once, and shares the walk @no-script", async ({ page }) => {
  await page.goto("/machines/live-update");
  const now = explorer(page).getByRole("status");
  await expect(explorer(page)).toContainText("told in this order: kho · session · file · hwpt");
  await expect(now).toContainText("It starts in ready · absent");
  await take(page, "CREATE_SESSION");
  await expect(now).toContainText("ready · outgoing");
  await take(page, "lu_set_preserved");
  await take(page, "preserve");
  await expect(now).toContainText("ready · outgoing · preserved");
  await page.goto(page.url());
  await expect(now).toContainText("ready · outgoing · preserved");
  await explorer(page).getByRole("link", { name: "Undo" }).click();
  await expect(now).toContainText("ready · outgoing · unmanaged");
});

test("a reader sees all parts at once in one diagram, and steps through them there @no-script", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto("/machines/live-update");
  const now = explorer(page).getByRole("status");
  const drawing = page.locator("#diagram svg");
  await drawing.locator("[data-state=ready__outgoing__unmanaged__marked] text").first().click();
  await expect(now).toContainText("starts in ready · outgoing · unmanaged · marked");
  await expect(drawing.locator(".here")).toHaveAttribute("data-state", "ready__outgoing__unmanaged__marked");
  await page.waitForLoadState();
  // A script moves a large drawing to where it begins.
  if (javaScriptEnabled !== false) await isLive(page);
  await drawing.locator("[data-to=ready__outgoing__preserved__preserved] text", { hasText: /^preserve$/ }).click();
  await expect(now).toContainText("ready · outgoing · preserved · preserved");
  await expect(drawing.locator(".here")).toHaveAttribute("data-state", "ready__outgoing__preserved__preserved");
  await page.getByRole("region", { name: "Logs and tests" }).getByRole("link", { name: "Test kit" }).waitFor();
});

test("a reader is told why a walk that no longer fits stops where it does @no-script @any-screen", async ({ page }) => {
  for (const [query, words] of [
    ["walk=CREATE_SESSION,CREATE_SESSION,kexec", "Step 2: CREATE_SESSION is refused in outgoing: -EEXIST"],
    ["walk=CREATE_SESSION,melt", "Step 2: melt is no event of this machine"],
    ["walk=kexec", "Step 1: nothing is said about kexec in absent"],
    ["from=gone", "gone is no state here; it starts in absent"],
    ["walk=%00%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", "is no event of this machine"],
    [`walk=${"CREATE_SESSION,".repeat(250)}`, "Step 2: CREATE_SESSION is refused"],
    ["from=finished&to=absent", "No way leads from finished to absent"],
    ["from=absent&to=%F0%9F%98%80", "There is no state 😀 here"],
  ] as const) {
    const answer = await page.goto(`/machines/luo-session?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(explorer(page)).toContainText(words);
  }
});

test("a reader asks for the shortest way between two states and walks on from there @no-script @any-screen", async ({
  page,
}) => {
  await page.goto("/machines/luo-session");
  const form = page.getByRole("form", { name: "Shortest way" });
  await form.getByLabel("Shortest way from").selectOption("outgoing");
  await form.getByLabel("to", { exact: true }).selectOption("finished");
  await form.getByRole("button", { name: "Find the way" }).click();
  await expect(explorer(page)).toContainText("The shortest way from outgoing to finished is 4 steps");
  await isAt(page, "finished");
  await explorer(page).getByRole("link", { name: "Undo" }).click();
  await isAt(page, "retrieved");
  await expect(page).toHaveURL(/\?from=outgoing&walk=/);
});

test("a tester takes one of the walks that cover the machine, and all of them as text @no-script @any-screen", async ({
  page,
}) => {
  await page.goto("/machines/luo-session");
  const walks = page.getByRole("region", { name: /^Walks that take every transition/ });
  const address = await walks.getByRole("link", { name: "as text" }).getAttribute("href");
  const text = await (await page.request.get(address ?? "")).text();
  expect(text).toContain("absent --CREATE_SESSION--> outgoing");
  await walks
    .getByRole("link", { name: /steps$/ })
    .first()
    .click();
  await expect(explorer(page).getByRole("list", { name: "The walk so far" })).toContainText("CREATE_SESSION");
  await expect(explorer(page)).not.toContainText("Step 1:");
});

test("a reader hides the failure edges of a diagram and brings them back @no-script @any-screen", async ({ page }) => {
  await page.goto("/machines/luo-session");
  const failures = drawn(page).locator(".transition.kind-failure");
  await expect(failures.first()).toBeVisible();
  await page.getByRole("checkbox", { name: "failure" }).uncheck();
  await expect(failures.first()).toBeHidden();
  await expect(drawn(page).locator(".transition.kind-forward").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "failure" }).check();
  await expect(failures.first()).toBeVisible();
});

test("a reader finds a state by its name, zooms in, and sees all of the diagram again", async ({ page }) => {
  await page.goto("/machines/vfio-migration");
  const size = async () => (await drawn(page).locator(".machine-diagram").boundingBox())?.width ?? 0;
  const whole = await size();
  await page.getByRole("searchbox", { name: "Find a state" }).fill("copy");
  await page.keyboard.press("Enter");
  const found = drawn(page).locator(".state.found");
  await expect(found).toBeInViewport();
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByText("2 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  expect(await size()).toBeGreaterThan(whole);
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await isAllSeen(page)).toBe(true);
});

/** As large as it is on the screen. */
const nameHeight = (page: Page, name: string) =>
  drawn(page)
    .locator("text", { hasText: name })
    .first()
    .evaluate((text: SVGTextElement) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0));

test("a reader can read the names in a wide diagram, however narrow the screen, and sees all of it by Fit", async ({
  page,
}) => {
  await page.goto("/machines/qemu-migration");
  await isLive(page);
  expect(await nameHeight(page, "unplug_pending")).toBeGreaterThan(8);
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await isAllSeen(page)).toBe(true);
});

test("a reader comes back from the full screen to the diagram as it was", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone's browser decides itself what it shows full");
  await page.goto("/machines/luo-session");
  await isLive(page);
  const width = async () => (await drawn(page).locator(".machine-diagram").boundingBox())?.width ?? 0;
  const before = await width();
  const button = page.getByRole("button", { name: "Full screen" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await page.evaluate(() => document.exitFullscreen()); // what Escape does
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect.poll(width).toBe(before);
});

test("a reader sees only the neighbours of a state", async ({ page }) => {
  await page.goto("/machines/vfio-migration?walk=set_state_PRE_COPY");
  await page.getByRole("button", { name: "Neighbours only" }).click();
  await expect(drawn(page).locator(".state.near")).toHaveCount(4);
  await expect(drawn(page).locator("[data-state=STOP]")).toHaveCSS("opacity", "0.13");
  await page.getByRole("button", { name: "Neighbours only" }).click();
  await expect(drawn(page).locator("[data-state=STOP]")).toHaveCSS("opacity", "1");
});

test("a reader goes from state to neighbouring state by arrow keys, and to its row by Enter", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a phone has no keys");
  await page.goto("/machines/luo-session");
  await isLive(page);
  const first = drawn(page).locator("[data-state=absent]");
  await expect(first, "the script has come").toHaveAttribute("tabindex", "0");
  await drawn(page).focus();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(drawn(page).locator("[data-state=outgoing]")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#state-outgoing$/);
  await expect(page.locator("tr#state-outgoing")).toBeInViewport();
});

test("a reader copies a diagram as SVG, as a picture and as Mermaid @any-screen", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/machines/luo-session");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const press = (name: string) => page.locator("figcaption").getByRole("button", { name, exact: true }).click();
  await press("SVG");
  await expect.poll(copied).toMatch(/^<svg /);
  await press("Mermaid");
  await expect.poll(copied).toMatch(/^stateDiagram-v2/);
  await press("PNG");
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
    .toEqual(["image/png"]);
});

test("a diagram becomes a file where there is no clipboard @any-screen", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto("/machines/luo-session");
  await isLive(page);
  const copies = page.getByRole("group", { name: "Copies of the diagram" });
  for (const [name, file] of [
    ["SVG", "luo-session.svg"],
    ["PNG", "luo-session.png"],
    ["Mermaid", "luo-session.mmd"],
  ] as const) {
    const saved = page.waitForEvent("download");
    await copies.getByRole("button", { name, exact: true }).click();
    expect((await saved).suggestedFilename()).toBe(file);
    await expect(copies.getByRole("status")).toHaveText("saved as a file");
  }
});
