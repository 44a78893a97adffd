import { expect, test } from "./fixtures.ts";

test.use({ javaScriptEnabled: false });

test("a member proposes several records at once, one of them to be retired, and presses twice", async ({
  page,
  signIn,
}) => {
  const title = `One word for another ${Date.now()}`;
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("What you propose, in one line").fill(title);
  await page.getByLabel("Why", { exact: true }).fill("Nobody says the older one.");
  await page.getByLabel("Address").fill("warm-start-for-several");
  await page.getByLabel("Title", { exact: true }).fill("Warm start");
  await page.getByLabel("Meaning").first().fill("A start that keeps memory.");
  await page.getByLabel("Standing").first().selectOption("draft");
  await page.getByText("Add another record to this proposal").click();
  await page.getByLabel("A record that is there").fill("terms/pkram");
  await page.getByRole("button", { name: "Add the record to this proposal" }).click();
  await expect(page.getByLabel("Title", { exact: true }).first()).toHaveValue("Warm start");
  await page.getByLabel("What to do with it").selectOption({ value: "retire" });
  await page.getByRole("button", { name: "Submit the proposal" }).dblclick();
  await expect(page).toHaveURL(/\/proposals\/\d+/);
  const changes = page.getByRole("region", { name: "What it changes" });
  await expect(changes).toContainText("Warm start");
  await expect(changes).toContainText(/retire/i);

  await page.goto("/proposals");
  await expect(page.getByRole("link", { name: title }), "two presses of the button are one proposal").toHaveCount(1);
});

test("what names no record adds none, and says so", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByText("Add another record to this proposal").click();
  await page.getByLabel("A record that is there").fill("terms/nowhere");
  await page.getByRole("button", { name: "Add the record to this proposal" }).click();
  await expect(page.getByRole("alert")).toContainText("there is no record terms/nowhere");
  await expect(page.getByLabel("A record that is there")).toHaveValue("terms/nowhere");
  await expect(page.getByRole("group", { name: /^(New|Change of)/ })).toHaveCount(1);
});
