/** The matrix of upgrade pairs: read, narrowed, walked with the keyboard, on a phone, on paper and as CSV. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { aServerOf } from "./ask-keeper.ts";
import { aContent } from "./own-server.ts";

const source = { type: "url", url: "https://lists.example.org/1", certainty: "excerpt", note: "As it was said." };

/** JSON is YAML. */
const write = (content: string, file: string, body: object): void =>
  writeFileSync(join(content, file), JSON.stringify({ ...body, sources: [source] }, null, 2));

const RELEASES = 45;

/** Releases with one architecture, but for the last one, which names none; two of them lead to each other. */
function addReleases(content: string): void {
  for (let place = 1; place <= RELEASES; place += 1)
    write(content, `kernels/9.${place}.yaml`, {
      version: `9.${place}`,
      rank: 900_000 + place,
      about: "A release.",
      ...(place < RELEASES && { arch: "riscv64" }),
    });
  write(content, "pairs/9.43-to-9.44.yaml", {
    from: "9.43",
    to: "9.44",
    standing: "discussed",
    text: "For a while.",
    components: ["luo-core"],
    guarantor: { by: "downstream", name: "=Acme", sources: [source] },
    conditions: [{ text: "Without VFIO.", untilDay: "2025-01-31", sources: [source] }],
    closedBy: [{ feature: "iommufd", text: "Its state has no older form.", sources: [source] }],
  });
  write(content, "pairs/9.44-to-9.45.yaml", { from: "9.44", to: "9.45", standing: "not-intended", text: "Too far." });
}

test.describe("of more kernels than it shows at once, of which two lead on", () => {
  // One server for all of them.
  test.describe.configure({ mode: "default" });
  let register = "";
  const at = (path: string): string => `${register}${path}`;

  test.beforeAll(async () => {
    const content = aContent();
    addReleases(content);
    register = await aServerOf(content);
  });

  const matrixOf = (page: Page) => page.getByRole("region", { name: "Matrix of upgrade pairs" });

  test("a reader hears both ways between two kernels in one cell, in words, with what stands against them @no-script", async ({
    page,
  }) => {
    await page.goto(at("/pairs"));
    const cell = matrixOf(page).getByRole("cell", { name: /^→?\s*9\.43 to 9\.44: / });
    await expect(cell).toHaveText(/9\.43 to 9\.44: .*discussed.*=Acme's,\s+1 condition lapsed; .*back: unknown/);
    await expect(cell.getByRole("link")).toHaveAttribute("href", "/pairs/9.43-to-9.44");
  });

  test("a reader who cannot see or point meets no obstacle, in the matrix, where it is narrowed, and on a phone", async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(at("/pairs"));
    await expectAccessible();
    await page.goto(at("/pairs?arch=riscv64&features=iommufd"));
    await expectAccessible();
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible();
  });

  test("an operator narrows the matrix and the list below it, and is told what is left out and why @no-script", async ({
    page,
  }) => {
    await page.goto(at("/pairs"));
    await page.getByText("Narrow the matrix", { exact: true }).click();
    await page.getByLabel("Architecture").selectOption("riscv64");
    await page.getByLabel("Guarantor").selectOption("downstream");
    await page.getByLabel("KHO", { exact: true }).check();
    await page.getByLabel("Features switched on").fill("IOMMUFD");
    await page.getByRole("button", { name: "Narrow", exact: true }).click();

    await expect(page).toHaveURL(/[?&]arch=riscv64&guarantor=downstream/);
    const said = page.getByText("pairs on record");
    await expect(said).toContainText("1 of 4 pairs on record is shown.");
    // What is built on KHO is about KHO.
    await expect(said).toContainText("3 name no component");
    await expect(said).toContainText("44 of 60 kernels are shown: 16 name no architecture.");
    const cell = matrixOf(page).getByRole("cell", { name: /9\.43 to 9\.44: / });
    await expect(cell).toHaveText(/answer: .*back: .*unknown.*answer: .*no.*, iommufd closes this way/);
    const list = page.getByRole("region", { name: "Upgrade pairs", exact: true });
    await expect(list.getByRole("rowheader")).toHaveText(["9.43 → 9.44"]);

    await page.getByRole("link", { name: "Show everything" }).first().click();
    await expect(page).toHaveURL(/\/pairs$/);
  });

  test("an operator who asks for what nobody knows is told what there is @no-script", async ({ page }) => {
    await page.goto(at("/pairs?arch=riscv"));
    await expect(page.getByRole("alert")).toHaveText(
      "“arch” is none that the register knows: `riscv`; known: riscv64, unknown.",
    );
    await expect(page.getByLabel("Architecture")).toHaveAttribute("aria-invalid", "true");
    await expect(matrixOf(page)).toHaveCount(0);
  });

  test("a reader is not told that a way is unknown where it is on record and left out", async ({ page }) => {
    await page.goto(at("/pairs?standing=discussed"));
    await expect(matrixOf(page).getByText("9.44 to 9.45: left out; back: unknown")).toHaveCount(1);
    await expect(page.getByText("1 has something that is left out")).toBeVisible();
  });

  test("a reader goes to older kernels and back to the newest", async ({ page }) => {
    await page.goto(at("/pairs"));
    const which = page.getByRole("navigation", { name: "Which kernels the matrix shows" });
    await expect(which).toContainText("9.6 to 9.45, 40 of 60 kernels");
    await which.getByRole("link", { name: "Older kernels" }).click();
    await expect(which).toContainText(/to 9\.25, 40 of 60 kernels/);
    await expect(matrixOf(page).getByText("6.12 to 6.13: ")).toHaveCount(1);
    await which.getByRole("link", { name: "Newer kernels" }).click();
    await expect(page).toHaveURL(/\/pairs$/);
  });

  test("a reader scrolls the matrix with the keyboard under its heads, and goes past it to the list", async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, "a phone has no Tab key");
    await page.goto(at("/pairs"));
    await page.getByRole("link", { name: "Past the matrix to the list" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(matrixOf(page)).toBeFocused();
    const head = matrixOf(page).getByRole("columnheader", { name: "Linux 9.7", exact: true });
    const before = await head.boundingBox();
    await page.keyboard.press("End");
    await expect.poll(() => matrixOf(page).evaluate((region) => region.scrollTop)).toBeGreaterThan(0);
    expect((await head.boundingBox())?.y).toBe(before?.y);
    const link = matrixOf(page).getByRole("link", { name: /9\.43 to 9\.44: / });
    await link.focus();
    await expect(link).toBeInViewport({ ratio: 1 });
    await page.getByRole("link", { name: "Past the matrix to the list" }).click();
    await expect(page).toHaveURL(/#list$/);
    await expect(page.getByRole("heading", { name: /^The pairs/ })).toBeInViewport();
  });

  test("a reader with a phone reads what the cells say as a list, and the page does not scroll sideways @no-script", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at("/pairs"));
    await expect(matrixOf(page).getByText("9.43 to 9.44:")).toBeVisible();
    await expect(matrixOf(page).getByText("=Acme's")).toBeVisible();
    await expect(matrixOf(page).getByText("?", { exact: true }).first()).toBeHidden();
    await expect(matrixOf(page).getByRole("rowheader").filter({ visible: true })).toHaveText([
      "Linux 9.43",
      "Linux 9.44",
    ]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  test("a reader prints the matrix: all of it, with no controls and nothing that stays in place", async ({ page }) => {
    await page.goto(at("/pairs"));
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Narrow the matrix", { exact: true })).toBeHidden();
    await expect(page.getByRole("link", { name: "The same as CSV" })).toBeHidden();
    await expect(page.getByText("something stands beside it; the list says what")).toBeVisible();
    const heads = matrixOf(page).getByRole("columnheader");
    await expect(heads.first()).toHaveCSS("position", "static");
    await expect(matrixOf(page).locator("thead")).toHaveCSS("display", "table-header-group");
    const hidden = await matrixOf(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
  });

  test("an analyst takes what the matrix shows to a spreadsheet, where no name is a formula", async ({ page }) => {
    await page.goto(at("/pairs?standing=discussed&features=iommufd"));
    const href = await page.getByRole("link", { name: "The same as CSV" }).getAttribute("href");
    const answer = await page.request.get(at(href ?? ""));
    expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    const [head, ...lines] = (await answer.text()).trimEnd().split("\r\n");
    expect(head).toMatch(/^from,to,standing,guarantor,/);
    expect(lines.map((line) => line.split(",").slice(0, 4))).toEqual([
      ["6.12", "6.13", "discussed", "unknown"],
      ["9.43", "9.44", "discussed", "downstream: =Acme"],
    ]);
    expect(lines[1]).toContain(",Without VFIO.,");
    const again = await page.request.get(at(href ?? ""), {
      headers: { "if-none-match": answer.headers()["etag"] ?? "" },
    });
    expect(again.status()).toBe(304);
  });
});
