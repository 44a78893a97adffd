import { expect, test } from "./fixtures.ts";
import { giveAddress } from "./record-form.ts";

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
  await giveAddress(page, "warm-start-for-several");
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

test("a chair takes a call in with one proposal: what it decided quotes the note that is in the same draft", async ({
  page,
  signIn,
}) => {
  await signIn("chair");
  await page.goto("/meetings/new");
  await giveAddress(page, "2031-01-13");
  await page.getByLabel("Title", { exact: true }).fill("A call in one proposal");
  await page.locator("summary", { hasText: /^Original/ }).click();
  await page
    .locator("details[open]", { has: page.locator("summary", { hasText: /^Original/ }) })
    .last()
    .getByLabel("Text", { exact: true })
    .fill("Pasha asked when. It was agreed that héritage waits. All left.");
  await page.getByText("Add another record to this proposal").click();
  await page.getByLabel("or a new one").selectOption("decision");
  await page.getByRole("button", { name: "Add the record to this proposal" }).click();
  const decision = page.getByRole("group", { name: /^New decision/i });
  await decision.getByRole("button", { name: "Add passage to sources", exact: true }).click();
  await decision.getByRole("button", { name: "Choose the sentence of sources 1" }).click();
  const meeting = page.getByRole("combobox", { name: "Meeting", exact: true });
  await expect(meeting.getByRole("option").first()).toHaveText("2031-01-13: A call in one proposal (in this proposal)");
  await meeting.selectOption("2031-01-13");
  await page.getByRole("button", { name: "Show its note" }).click();
  await page.getByRole("checkbox", { name: "It was agreed that héritage waits." }).check();
  await page.getByRole("button", { name: "Quote what is checked" }).click();
  await expect(decision.getByLabel("Quote")).toHaveValue("It was agreed that héritage waits.");
  await expect(decision.getByLabel("Offset")).toHaveValue("18");
  await expect(page.getByLabel("Title", { exact: true }).first()).toHaveValue("A call in one proposal");
});
