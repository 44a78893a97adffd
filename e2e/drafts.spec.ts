import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const title = (page: Page) => page.getByLabel("What you propose, in one line");
const why = (page: Page) => page.getByLabel("Why", { exact: true });
const records = (page: Page) => page.getByRole("group", { name: /^(New|Change of)/ });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const isKept = (page: Page) =>
  page.waitForResponse((answer) => answer.request().method() === "POST" && /\/propose\b(?!\/)/.test(answer.url()));

const ownDrafts = (page: Page) => page.getByRole("region", { name: "Your drafts", exact: true });
const isTold = (page: Page) => page.locator(".form-message").getByText("changed in another tab or on another device");

async function begin(page: Page, name: string): Promise<void> {
  await page.goto("/propose");
  await title(page).fill(name);
  await press(page, "Keep as a draft");
  await expect(page).toHaveURL(/draft=/);
}

async function addTerm(page: Page): Promise<void> {
  const fold = page.getByText("Add another record to this proposal");
  if (await fold.isVisible()) await fold.click();
  await page.getByLabel("or a new one").selectOption("term");
  await press(page, "Add the record to this proposal");
}

test("a member adds one record after the other, and each is there, also after a reload and at the end", async ({
  page,
  signIn,
}) => {
  const name = `Three words ${Date.now()}`;
  await signIn("member");
  await page.goto("/propose");
  await title(page).fill(name);
  for (const count of [1, 2, 3]) {
    await addTerm(page);
    await expect(records(page)).toHaveCount(count);
    await page.getByLabel("Title", { exact: true }).last().fill(`Word ${count}`);
  }
  await press(page, "Keep as a draft");
  await expect(page).toHaveURL(/#do-save$/);
  await page.reload();
  await expect(records(page)).toHaveCount(3);
  for (const [index, said] of ["Word 1", "Word 2", "Word 3"].entries())
    await expect(page.getByLabel("Title", { exact: true }).nth(index)).toHaveValue(said);
  await page.goto("/proposals");
  const own = ownDrafts(page);
  await expect(own.getByRole("row", { name: new RegExp(name) })).toHaveCount(1);
});

test("two tabs with one draft: neither writes over what the other kept, and both are told apart", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await begin(page, "In both tabs");
  const second = await page.context().newPage();
  await second.goto(page.url());

  await why(page).fill("Said in the first tab.");
  await press(page, "Keep as a draft");
  await expect(page).toHaveURL(/version=2/);
  await why(second).fill("Said in the second tab.");
  await press(second, "Submit the proposal");
  await expect(isTold(second)).toBeVisible();
  await expect(why(second)).toHaveValue("Said in the second tab.");
  await expect(second, "nothing is submitted that nobody compared").toHaveURL(/\/propose\?/);

  await second.getByRole("link", { name: "“In both tabs”" }).click();
  await expect(why(second)).toHaveValue("Said in the first tab.");
  await page.goto("/proposals");
  const rows = ownDrafts(page).getByRole("row", { name: /In both tabs/ });
  await expect(rows).toHaveCount(2);
  await rows.first().getByText("Remove", { exact: true }).click();
  await rows.first().getByRole("button", { name: "Remove for good" }).click();
  await expect(rows).toHaveCount(1);
  await second.close();
});

test("what is typed on a second device while a first one goes on is kept as a draft of its own", async ({
  page,
  browser,
  signIn,
}) => {
  await signIn("member");
  await begin(page, "On two devices");
  const device = await browser.newContext({ storageState: await page.context().storageState() });
  const there = await device.newPage();
  await there.goto(page.url());
  await why(page).fill("At the desk.");
  await expect(page.getByText("Kept as you typed.")).toBeVisible();
  await why(there).fill("On the phone.");
  await expect(there.getByText("Kept as a draft of its own")).toBeVisible();
  await title(there).fill("On the phone alone");
  await expect(there.getByText("Kept as you typed.")).toBeVisible();
  await Promise.all([page.reload(), there.reload()]);
  await expect(why(page)).toHaveValue("At the desk.");
  await expect(why(there)).toHaveValue("On the phone.");
  await expect(title(there)).toHaveValue("On the phone alone");
  await device.close();
});

test.describe("a draft that was submitted", () => {
  // What is typed on is not kept, and the browser says so as well.
  test.use({ expectedComplaints: [/410/] });

  test("a member who types on in another tab after a submit is led to the proposal, and keeps the text as a new draft", async ({
    page,
    signIn,
  }) => {
    await signIn("member");
    await begin(page, "Submitted meanwhile");
    await addTerm(page);
    await page.getByLabel("Title", { exact: true }).fill(`Meanwhile ${Date.now()}`);
    await page.getByLabel("Meaning", { exact: true }).fill("What happens in another tab.");
    await page.getByLabel("Standing").selectOption("draft");
    await why(page).fill("It was ready.");
    await expect(page.getByText("Kept as you typed.")).toBeVisible();
    const second = await page.context().newPage();
    const whyField = second.getByRole("textbox", { name: "Why", exact: true });
    await second.goto(page.url());
    await press(page, "Submit the proposal");
    await expect(page).toHaveURL(/\/proposals\/\d+$/);
    const { pathname } = new URL(page.url());

    await whyField.fill("It was not: here is more.");
    await expect(second.getByText("This draft was submitted already, so this is not kept.")).toBeVisible();
    await press(second, "Keep as a draft");
    const told = second.locator(".form-message.refused");
    await expect(told).toContainText(`as proposal ${pathname.slice("/proposals/".length)}.`);
    await expect(told.getByRole("link", { name: /^Proposal/ })).toHaveAttribute("href", pathname);
    await expect(whyField).toHaveValue("It was not: here is more.");
    await press(second, "Keep as a draft");
    await expect(second).toHaveURL(/\/propose\?draft=.*version=1/);
    await second.reload();
    await expect(whyField).toHaveValue("It was not: here is more.");
    await page.goto("/proposals");
    await expect(ownDrafts(page).getByRole("row", { name: /Submitted meanwhile/ })).toHaveCount(1);
    await second.close();
  });
});

test("a member who was signed out comes back to the draft of an edit by signing in", async ({ page }) => {
  const draft = "7d444840-9dc0-41d1-b245-5ffdce74fad2";
  for (const form of [`/proposals/1/edit?draft=${draft}`, `/propose?draft=${draft}`]) {
    await page.goto(form);
    await expect(page).toHaveURL(/\/signin\?next=/);
    expect(new URL(page.url()).searchParams.get("next")).toBe(form);
  }
});

test("back and forward show what was kept last, and going on from an older page loses neither", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/propose");
  await title(page).fill("There and back");
  await addTerm(page);
  await expect(records(page)).toHaveCount(1);
  await addTerm(page);
  await expect(records(page)).toHaveCount(2);
  await page.goBack();
  await title(page).fill("From the older page");
  const kept = isKept(page);
  await press(page, "Keep as a draft");
  await kept;
  await expect(title(page)).toHaveValue("From the older page");
  await page.goto("/proposals");
  const own = ownDrafts(page);
  for (const link of await own.getByRole("link", { name: /There and back|From the older page/ }).all()) {
    const there = await page.context().newPage();
    await there.goto((await link.getAttribute("href")) ?? "");
    await expect(records(there).first()).toBeVisible();
    await there.close();
  }
  await expect(own).toContainText("From the older page");
});

test("a button that is pressed while the form is being kept waits for that, and one draft comes of both", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/propose");
  let held = 0;
  await page.route("**/propose/keep", async (route) => {
    held += 1;
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.fulfill({ response: answer });
  });
  await title(page).fill("Pressed in between");
  await expect.poll(() => held).toBe(1);
  await why(page).fill("Typed after it was sent.");
  await press(page, "Keep as a draft");
  await expect(page).toHaveURL(/version=2/);
  await expect(why(page)).toHaveValue("Typed after it was sent.");
  await page.goto("/proposals");
  await expect(ownDrafts(page).getByRole("row", { name: /Pressed/ })).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that says of its draft what cannot be loses nothing by it", async ({ page, signIn }) => {
    await signIn("member");
    await begin(page, "A strange version");
    for (const version of ["-1", "99999999999", "1e3", "<b>"]) {
      await page.locator("input[name=version]").evaluate((input, value) => input.setAttribute("value", value), version);
      await why(page).fill(`Said with ${version}.`);
      await press(page, "Keep as a draft");
      await expect(isTold(page)).toBeVisible();
      await expect(why(page)).toHaveValue(`Said with ${version}.`);
    }
  });
});

test("what is typed right before a page is left is there for who comes back", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/kernels/new");
  // Who is heard of: the form is taken up.
  await expect(page.locator("#preview").getByRole("status")).not.toBeEmpty();
  await page.getByLabel("Version").fill("9.7");
  await page.getByLabel("About").fill("Left in a hurry.");
  await page.getByRole("link", { name: "Concordance" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page.getByLabel("Version")).toHaveValue("9.7");
  await expect(page.getByLabel("About")).toHaveValue("Left in a hurry.");
});
