import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "./fixtures.ts";

const expect = expectSoon.configure({ timeout: 20_000 });

const preview = (page: Page) => page.getByRole("complementary", { name: "Preview" });
const summary = (page: Page) => page.getByRole("form", { name: "Proposal" }).getByRole("alert");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a form says nothing of what is missing before the first try, and then in words, where it is", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("member");
  await page.goto("/terms/new");
  const title = page.getByLabel("Title", { exact: true });
  const meaning = page.getByLabel("Meaning").first();
  await title.fill("Warm start");
  await expect(preview(page).getByRole("status")).toContainText("Nothing to preview yet");
  await expect(preview(page).getByText("Not right yet")).toHaveCount(0);
  await expect(meaning).toHaveAttribute("required", "");
  await expect(meaning).toHaveAttribute("aria-invalid", "false");

  await press(page, "Submit the proposal");
  await expect(summary(page)).toContainText("things are not right yet");
  await expect(page.locator("#answer")).toBeFocused();
  await expect(page).toHaveTitle(/^\d+ not right yet · /);
  await expect(summary(page)).toContainText("Meaning is missing");
  await expect(summary(page)).toContainText("Why is missing");
  expect(await summary(page).innerText(), "no pointers, no marks of code").not.toMatch(/\/changes|\/body|`/);
  await expect(meaning).toHaveAttribute("aria-invalid", "true");
  await expectAccessible();
  await summary(page).getByRole("link", { name: "Meaning" }).click();
  await expect(meaning).toBeFocused();

  await meaning.fill('Each version pair, or "version pair".');
  await press(page, "Write upgrade pair for version pair");
  await expect(meaning).toHaveValue('Each upgrade pair, or "version pair".');
  await expect(page.getByRole("button", { name: /^Write / })).toHaveCount(0);
});

test.describe("without JavaScript @any-screen", () => {
  test.use({ javaScriptEnabled: false });

  test("the summary of what is not right takes the focus as well @any-screen", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto("/terms/new");
    await press(page, "Submit the proposal");
    await expect(summary(page)).toContainText("Title is missing");
    await expect(page.locator("#answer")).toBeFocused();
  });

  test("the address of a new record is made of its title where nobody types one @any-screen", async ({
    page,
    signIn,
  }) => {
    const name = `Word number ${Date.now()}`;
    await signIn("member");
    await page.goto("/terms/new");
    await page.getByLabel("Title", { exact: true }).fill(name);
    await page.getByLabel("Meaning").first().fill("The version pair.");
    await press(page, "Preview");
    const address = page.locator("summary", { hasText: /^Address/ });
    await expect(address).toHaveText(`Address ${name.toLowerCase().replaceAll(" ", "-")}`);
    await page.getByLabel("Title", { exact: true }).fill(`${name} again`);
    await press(page, "Preview");
    await expect(address, "it follows the title").toHaveText(
      `Address ${name.toLowerCase().replaceAll(" ", "-")}-again`,
    );
    await press(page, "Write upgrade pair for version pair");
    await expect(page.getByLabel("Meaning").first()).toHaveValue("The upgrade pair.");
  });
});

test("what will be made of a title is shown while it is typed @any-screen", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/kernels/new");
  await page.getByLabel("Version").fill("9.1-rc2");
  const [address, rank] = [
    page.locator("summary", { hasText: /^Address/ }),
    page.locator("summary", { hasText: /^Rank/ }),
  ];
  await expect(address).toHaveText("Address 9.1-rc2");
  await expect(rank).toHaveText("Rank 90052");
  await rank.click();
  await expect(page.getByLabel("Rank")).toHaveAttribute("placeholder", "90052");
  await address.click();
  await page.getByLabel("Address", { exact: true }).fill("the-second-candidate");
  await address.click();
  await expect(address, "what is typed goes before what is made").toHaveText("Address the-second-candidate");
});

test("what is made of a version follows it, also where the form was refused before @any-screen", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/kernels/new");
  await page.getByLabel("Version").fill("9.3-rc2");
  await press(page, "Submit the proposal");
  await expect(page.locator("#answer").getByRole("alert")).toBeVisible();
  await page.getByLabel("Version").fill("9.5");
  await expect(page.locator("summary", { hasText: /^Address/ })).toHaveText("Address 9.5");
  await expect(page.locator("summary", { hasText: /^Rank/ })).toHaveText("Rank 90500");
});

test("a new decision can be begun only as what it may start as @any-screen @no-script", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/decisions/new");
  const choices = page.getByLabel("Status", { exact: true }).locator("option");
  await expect(choices).toHaveText(["choose", "proposed", "acknowledged", "provisional"]);
});
