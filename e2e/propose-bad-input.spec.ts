import { expect, test } from "./fixtures.ts";
import { giveAddress } from "./record-form.ts";

test.use({ javaScriptEnabled: false });

const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "title: *b"].join("\n");

for (const { title, text, said } of [
  { title: "aliases that stand for millions of values", text: bomb, said: "aliases" },
  { title: "a key that stands there twice", text: "title: a\ntitle: b\n", said: "line 2" },
  { title: "a tag that asks for more than data", text: "title: !!js/function 'x'\n", said: "line 1" },
  { title: "a body of another kind", text: "states: []\n", said: "The record as YAML" },
  { title: "a NUL", text: 'title: "a\\0b"\n', said: "control character" },
  { title: "a text that is no record", text: "- 1\n- 2\n", said: "The record as YAML" },
])
  test(`the text of a record is refused and kept where it holds ${title}`, async ({ page, signIn }) => {
    await signIn("member");
    await page.goto("/terms/new");
    await page.getByRole("button", { name: /as text$/ }).click();
    await page.getByLabel("The record as YAML").fill(text);
    await page.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(page.getByLabel("The record as YAML")).toHaveValue(text);
  });

test("a reference to nothing is said to lead nowhere before anything is sent", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("What you propose, in one line").fill("A word and its neighbour");
  await page.getByLabel("Why").fill("It has one.");
  await giveAddress(page, "leads-nowhere");
  await page.getByRole("button", { name: /as text$/ }).click();
  await page
    .getByLabel("The record as YAML")
    .fill("title: Word\nmeaning: A meaning.\nstanding: draft\nrelated:\n  - terms/nowhere\n");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByLabel("It would cause")).toContainText("there is no record terms/nowhere");
});

test("a new record cannot take the address of the form for new ones", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await giveAddress(page, "new");
  await page.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(page.getByRole("alert")).toContainText("is the address of the form for new records; choose another");
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue("new");
});

test("a title without letters a to z is said to make no address, at the field where one can be typed", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("Title", { exact: true }).fill("日本語");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator("summary", { hasText: /^Address/ })).toContainText("the title has no letters a to z");
  const address = page.getByLabel("Address", { exact: true });
  await expect(address).toHaveAccessibleDescription(
    /is empty, and there are no letters a to z or digits to make one of/,
  );
});

test("a formula, a diagram's own words and markup stay what they are: text", async ({ page, signIn }) => {
  await signIn("member");
  const hostile = `=HYPERLINK("http://x") --> end; %%{init: {}}%% <img src=x onerror=alert(1)>`;
  await page.goto("/terms/new");
  await page.getByLabel("What you propose, in one line").fill(hostile);
  await page.getByLabel("Why").fill(hostile);
  await giveAddress(page, "hostile-text");
  await page.getByLabel("Title", { exact: true }).fill(hostile);
  await page.getByLabel("Meaning").first().fill(hostile);
  await page.getByLabel("Standing").selectOption("draft");
  await page.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(page).toHaveURL(/\/proposals\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(hostile);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
});

test.describe("from those who may not", () => {
  test.use({ expectedComplaints: [/./] });

  test("a reader is told that the form is not open to them", async ({ page, signIn }) => {
    await signIn("reader");
    await page.goto("/terms/new");
    await expect(page.getByRole("main")).toContainText("This needs the role member");
    await expect(page.getByRole("form", { name: "Proposal" })).toHaveCount(0);
  });

  test("an action that is made up is refused", async ({ signIn, address }) => {
    const { request } = await signIn("member");
    const id = "00".repeat(21);
    const answer = await request.post(`${address}/terms/new`, { headers: { "next-action": id }, data: "[]" });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
  });
});
