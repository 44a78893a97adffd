import { expect, test } from "./fixtures.ts";

test("a chair orders the next agenda, times it and leaves out what can wait, in the address alone @no-script", async ({
  page,
}) => {
  await page.goto("/meetings");
  await page.getByRole("link", { name: "The next agenda" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The next agenda" })).toBeVisible();
  // From nothing: other stories put topics forward meanwhile.
  await page.goto("/meetings/next?agenda=");
  await page.getByLabel("Place of “Rollback: whether, and by whom”").fill("2");
  await page.getByLabel("Minutes for “Rollback: whether, and by whom”").fill("20");
  await page.getByLabel("Place of “Preserving vIOMMU state”").fill("1");
  await page.getByLabel("Minutes for “Preserving vIOMMU state”").fill("15");
  await page.getByRole("button", { name: "Put it in this order" }).click();

  const ordered = page.getByRole("region", { name: "On the agenda", exact: true }).getByRole("rowheader");
  await expect(ordered).toHaveText([/^Preserving vIOMMU state/, /^Rollback: whether, and by whom/]);
  await expect(page.getByText("35 min planned")).toBeVisible();
  await expect(
    page.getByRole("region", { name: "On the agenda", exact: true }).getByRole("cell", { name: "08:15" }),
  ).toBeVisible();
  const mail = page.getByRole("region", { name: "The agenda as mail" });
  await expect(mail).toContainText("- Preserving vIOMMU state (15 min) [1]");

  await page.getByRole("link", { name: "Address of this agenda" }).click();
  await expect(page).toHaveURL(/\/meetings\/next\?agenda=topics\/viommu-state~15,topics\/rollback~20$/);
  await expect(ordered).toHaveText([/^Preserving vIOMMU state/, /^Rollback: whether, and by whom/]);

  await page.getByLabel("Place of “Rollback: whether, and by whom”").fill("0.5");
  await page.getByLabel("Place of “Preserving vIOMMU state”").fill("");
  await page.getByRole("button", { name: "Put it in this order" }).click();
  await expect(ordered).toHaveText([/^Rollback: whether, and by whom/]);
});

test("a chair downloads the agenda as a mail and the skeleton of the notes, both as they were ordered", async ({
  page,
  request,
}) => {
  await page.goto("/meetings/next?agenda=topics/rollback~10");
  const links = page.getByRole("link", { name: /^Download it as a mail|^As text/ });
  const [mail, notes] = await Promise.all(
    [0, 1].map(async (index) => request.get((await links.nth(index).getAttribute("href")) ?? "")),
  );
  expect(mail?.headers()["content-type"]).toBe("message/rfc822");
  const eml = (await mail?.text()) ?? "";
  expect(eml).toMatch(/^Subject: Hypervisor Live Update: agenda for /m);
  expect(eml).toContain(" - Rollback: whether, and by whom (10 min) [1]\r\n");
  expect(await notes?.text()).toContain("----->o-----\n**Rollback: whether, and by whom [1]**\n");
});

test("a reader is told what an agenda that was passed on names and nobody drafts any more", async ({ page }) => {
  await page.goto("/meetings/next?agenda=topics/settled-long-ago,topics/rollback");
  await expect(page.getByText(/is on no draft any more/)).toContainText("topics/settled-long-ago");
  await expect(page.getByRole("region", { name: "On the agenda", exact: true }).getByRole("rowheader")).toHaveCount(1);
});

test("a member puts a topic forward in a few words, and finds it on the next agenda", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/meetings/next");
  const title = `Whether agendas are read ${Date.now()}`;
  await page.getByLabel("Topic", { exact: true }).fill(title);
  await page.getByLabel("The question, in a few sentences").fill("Does anybody read them before the call?");
  await page.getByRole("button", { name: "Go on to propose it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Propose a new topic" })).toBeVisible();
  await page.getByLabel("Why").fill("I should like to know.");
  await page
    .getByRole("button", { name: /^Submit/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/proposals\/\d+/);
  await page.goto("/meetings/next");
  const item = page
    .getByRole("region", { name: "On the agenda", exact: true })
    .getByRole("row")
    .filter({ hasText: title });
  await expect(item).toContainText("put forward by a member, in review");
  await item.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(/\/proposals\/\d+\?show=topics/);
});
