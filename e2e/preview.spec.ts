import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "./fixtures.ts";

// The thread that draws starts with the first drawing, which takes long where processors are short.
const expect = expectSoon.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 90_000 });

const machine = "/machines/luo-session/propose";
const statesOf = (page: Page) => page.locator('[name^="/changes/0/body/states/"][name$="/id"]');
const preview = (page: Page) => page.getByRole("complementary", { name: "Preview" });

/** On a phone it is folded away until somebody wants to see it; elsewhere the script opens it, and tells then. */
async function openPreview(page: Page): Promise<void> {
  await expect(preview(page).getByRole("status")).not.toBeEmpty();
  const fold = preview(page).locator("details");
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}

async function addRow(page: Page, list: string, last: string): Promise<string> {
  const rows = page.locator(`[name^="/changes/0/body/${list}/"][name$="/${last}"]`);
  const before = await rows.count();
  await page.getByRole("button", { name: `Add to ${list}`, exact: true }).click();
  await expect(rows).toHaveCount(before + 1);
  const name = (await rows.last().getAttribute("name")) ?? "";
  return name.slice(0, -last.length - 1);
}

async function type(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  // What a row says seldom is folded away in it.
  await field.evaluate((element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
  });
  if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
  else await field.fill(value);
}

test("a new state is drawn as added and told to be unreachable, without a button being pressed", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("member");
  await page.goto(machine);
  await expect(preview(page).getByRole("status")).not.toBeEmpty();
  const row = await addRow(page, "states", "id");
  await openPreview(page);
  await type(page, `${row}/id`, "ADRIFT");
  await expect(preview(page).locator(".mark-added .name")).toHaveText("ADRIFT");
  await expect(preview(page).locator(".mark-added title")).toHaveText("Added: ADRIFT");
  const caused = preview(page).getByRole("region", { name: "It would cause" });
  await expect(caused).toContainText("ADRIFT");
  await expect(caused).toContainText("no path leads from");
  await expect(preview(page).getByRole("status")).toContainText("It causes");
  await expectAccessible();

  // Typed over, it is gone from the findings again.
  await type(page, `${row}/id`, "");
  await expect(caused).toBeHidden();
  await expect(preview(page).locator(".mark-added")).toHaveCount(0);
});

/** Types another name wherever the form has this one. */
async function rename(page: Page, old: string, name: string): Promise<void> {
  const inputs = await page.locator('[name^="/changes/0/body/"]').evaluateAll(
    (fields, wanted) =>
      fields.flatMap((field) => {
        const { name: path, value } = field as HTMLInputElement; // inputs and their like
        return value === wanted && /\/(id|from|to|state)$/.test(path) ? [path] : [];
      }),
    old,
  );
  for (const path of inputs) await type(page, path, name);
}

test("what looks renamed is asked about, and confirmed by a button @any-screen", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("member");
  await page.goto(machine);
  await openPreview(page);
  await rename(page, "leaked", "left_over");
  await expect(preview(page).getByRole("list", { name: "Renamed, or not" })).toContainText("left_over");
  await expectAccessible();
  await preview(page).getByRole("button", { name: "Yes, renamed: leaked is left_over now" }).click();
  const former = page.locator('[name^="/changes/0/body/states/"][name*="/formerly/"]');
  await expect(former).toHaveValue("leaked");
  await expect(former).toBeFocused();
  await expect(preview(page).getByRole("row", { name: /state left_over renamed/ })).toBeVisible();
  await expect(preview(page).getByRole("list", { name: "Renamed, or not" })).toBeHidden();
});

test("typing loses neither the focus nor the place on the page to the preview", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto(machine);
  const field = page.getByLabel("What you propose, in one line");
  await field.click();
  const before = await field.boundingBox();
  await page.keyboard.type("A title");
  await expect(preview(page).getByRole("status")).not.toBeEmpty();
  await page.keyboard.type(" that goes on");
  await page.waitForResponse(/\/propose\/live$/);
  await expect(field).toHaveValue("A title that goes on");
  await expect(field).toBeFocused();
  expect(await field.boundingBox()).toEqual(before);
});

test("the difference is drawn on the page of the proposal, and on the page that compares versions @any-screen", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto(machine);
  await page.getByLabel("What you propose, in one line").fill("Name what drifts");
  await page.getByLabel("Why").fill("It was seen.");
  const row = await addRow(page, "states", "id");
  await type(page, `${row}/id`, "ADRIFT");
  await page.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(page).toHaveURL(/\/proposals\/\d+/);
  await expect(page.locator(".difference-diagram .mark-added .name")).toHaveText("ADRIFT");
  await expect(page.getByRole("list", { name: "Signs of the difference" })).toContainText("+ added");

  await page.goto("/machines/luo-session/versions/1?against=1");
  await expect(page.getByRole("region", { name: "Diagram of what differs" })).toBeVisible();
  await expect(page.locator(".difference-diagram desc")).toHaveText(/^No state and no transition is added/);
});

test("hostile names and texts are shown as text in the preview @any-screen", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto(machine);
  const hostile = "<img src=x onerror=alert(1)>";
  const row = await addRow(page, "states", "id");
  await openPreview(page);
  await type(page, `${row}/id`, "ADRIFT");
  await type(page, `${row}/label`, hostile);
  await page.getByLabel("Why").fill(`Because **so**. ${hostile}\n\n[here](javascript:alert(1))`);
  await expect(preview(page).locator(".mark-added .name")).toHaveText(hostile);
  const why = preview(page).getByRole("region", { name: "Why" });
  await expect(why.locator("strong")).toHaveText("so");
  await expect(why.locator("a[href]")).toHaveCount(0);
  await expect(preview(page).locator("img, script, [onerror]")).toHaveCount(0);
});

test("a form too large to be weighed while it is typed is answered in words @any-screen", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto(machine);
  await page.getByLabel("Why").fill("x".repeat(1_000_001));
  await expect(preview(page).getByRole("status")).toContainText(
    "more than 1 MB, too much to preview while it is typed",
  );
});

test.describe("who is signed out in the middle of typing", () => {
  // The draft is kept nowhere either, which is what keep-while-typing says.
  test.use({ expectedComplaints: [/401/] });

  test("is told so, and what was typed stays @any-screen", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto(machine);
    await expect(preview(page).getByRole("status")).not.toBeEmpty();
    await page.context().clearCookies();
    const field = page.getByLabel("What you propose, in one line");
    await field.fill("Still here");
    await expect(preview(page).getByRole("status")).toContainText("You are signed out");
    await expect(field).toHaveValue("Still here");
  });
});

test("the preview refuses who is not signed in, who may not propose, and other sites @any-screen", async ({
  address,
  signIn,
}) => {
  const form = { multipart: { "/title": "x" } };
  const member = await signIn("member");
  const reader = await signIn("reader");
  expect((await member.request.post(`${address}/propose/live`, form)).status()).toBe(200);
  expect((await reader.request.post(`${address}/propose/live`, form)).status()).toBe(403);
  const foreign = { ...form, headers: { origin: "https://elsewhere.example" } };
  expect((await member.request.post(`${address}/propose/live`, foreign)).status()).toBe(403);
  const huge = { multipart: { "/message": "x".repeat(1_100_000) } };
  expect((await member.request.post(`${address}/propose/live`, huge)).status()).toBe(413);
});

test.describe("without JavaScript @any-screen", () => {
  test.use({ javaScriptEnabled: false });

  test("what looks renamed is confirmed by the same button", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto(machine);
    await rename(page, "leaked", "left_over");
    await page.getByRole("button", { name: "Preview" }).click();
    const overhang = await preview(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(overhang, "what stands beyond the edge of the preview").toBe(0);
    await preview(page).getByRole("button", { name: "Yes, renamed: leaked is left_over now" }).click();
    await expect(page.locator('[name*="/formerly/"]')).toHaveValue("leaked");
  });

  test("the button shows the same preview @any-screen", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto(machine);
    const row = await addRow(page, "states", "id");
    await type(page, `${row}/id`, "ADRIFT");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(statesOf(page).last()).toHaveValue("ADRIFT");
    await expect(preview(page).locator(".mark-added .name")).toHaveText("ADRIFT");
    await expect(preview(page).getByRole("region", { name: "It would cause" })).toContainText("ADRIFT");
    await expect(preview(page).getByRole("list", { name: "Signs of the difference" })).toContainText("added");
  });
});
