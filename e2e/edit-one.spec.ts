import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "./fixtures.ts";

// A proposal of a machine is weighed and drawn before its page is there.
const expect = expectSoon.configure({ timeout: 30_000 });
test.describe.configure({ timeout: 90_000 });

const machine = "/machines/luo-file";
const form = (page: Page) => page.getByRole("form", { name: "Proposal" });
const countFields = (page: Page) => form(page).locator("input:not([type=hidden]), select, textarea").count();

test("a reader without an account goes to the form of one state by signing in @any-screen", async ({ page }) => {
  await page.goto(machine);
  await page.getByRole("link", { name: "Edit the state retrieved", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("next")).toBe(`${machine}/propose?part=/states/retrieved`);
});

test("a member changes one transition, and the proposal changes nothing else", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("member");
  await page.goto(machine);
  await page.getByRole("link", { name: "Edit the transition freeze from preserved" }).click();
  await expect(page).toHaveURL(/\?part=\/transitions\/preserved,freeze,frozen$/);
  await expect(page.getByLabel("What you propose, in one line")).toHaveValue(/^Change the transition freeze from/);
  expect(await countFields(page), "fields of a form of one row").toBeLessThan(30);
  await expectAccessible();
  await page.getByLabel("Why", { exact: true }).fill("The note says what it waits for.");
  await page.getByLabel("Guard").fill("every handler agrees to it");
  await page.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(page).toHaveURL(/\/proposals\/\d+$/);
  const changed = page.getByRole("main");
  await expect(changed).toContainText("every handler agrees to it");
});

test.describe("without JavaScript @any-screen", () => {
  test.use({ javaScriptEnabled: false });

  test("a member adds a state, gives it a source, and shows all of the machine in between @any-screen", async ({
    page,
    signIn,
  }) => {
    await signIn("member");
    await page.goto(machine);
    await page.getByRole("link", { name: "Add a state", exact: true }).click();
    await expect(page.getByLabel("What you propose, in one line")).toHaveValue("Add a state to LUO preserved file");
    await page.getByLabel("Id", { exact: true }).fill("quarantined");
    await page.getByRole("button", { name: "Add web address to sources", exact: true }).click();
    await expect(page.getByLabel("Id", { exact: true })).toHaveValue("quarantined");
    await page.getByRole("textbox", { name: "Web address" }).fill("https://lore.kernel.org/quarantined");
    expect(await countFields(page)).toBeLessThan(30);
    await page.getByRole("button", { name: /^Show all of/ }).click();
    const states = page.locator('[name^="/changes/0/body/states/"][name$="/id"]');
    await expect(states).toHaveCount(9);
    await expect(states.last()).toHaveValue("quarantined");
  });

  test("a row that is removed leaves the list without it, and what was not shown stays as it was @any-screen", async ({
    page,
    signIn,
  }) => {
    await signIn("member");
    await page.goto(`${machine}/propose?part=/states/unpreserved`);
    await page.getByRole("button", { name: "Remove the state unpreserved" }).click();
    const ids = page.locator('[name^="/changes/0/body/states/"][name$="/id"]');
    await expect(ids).toHaveCount(7);
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("unpreserved");
  });

  test("an address of a part that is not there says which there are @any-screen", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto(`${machine}/propose?part=/states/nowhere`);
    await expect(page.getByRole("heading", { name: "There is no such part" })).toBeVisible();
    await page.getByRole("link", { name: /^state frozen/ }).click();
    await expect(page.getByLabel("Id", { exact: true })).toHaveValue("frozen");
    await page.goto(`${machine}/propose?part=${"/%3Cscript%3E".repeat(300)}`);
    await expect(page.getByRole("heading", { name: "There is no such part" })).toBeVisible();
  });
});

for (const { place, link, field, value } of [
  {
    place: "/topics/rollback",
    link: "Edit the position must-roll-back-james",
    field: "Text",
    value: "It must be possible to roll back.",
  },
  { place: "/components/kho", link: "Edit the format kho-v1", field: "Format", value: "kho-v1" },
  { place: "/kernels/6.16", link: "Edit the format kho", field: "Component", value: "kho" },
  { place: machine, link: "Edit the event preserve", field: "Id", value: "preserve" },
])
  test(`“${link}” at ${place} opens just that @any-screen`, async ({ page, signIn }) => {
    await signIn("member");
    await page.goto(place);
    await page.getByRole("link", { name: link, exact: true }).first().click();
    await expect(page.getByLabel(field, { exact: true }).first()).toHaveValue(value);
    expect(await countFields(page)).toBeLessThan(45);
  });

test("what is looked at as it was offers nothing to edit @any-screen", async ({ page }) => {
  for (const address of [`${machine}?revision=1`, `${machine}/versions/1`]) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: "Edit the state retrieved", exact: true })).toHaveCount(0);
  }
});
