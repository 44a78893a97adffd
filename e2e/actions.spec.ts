import { expect, test } from "./fixtures.ts";

const MILESTONE = "A kexec that the VM and its VFIO device survive";

test("a reader narrows the actions to what is open without a day, and to what nobody owns @no-script", async ({
  page,
}) => {
  await page.goto("/actions");
  const rows = page.getByRole("rowheader");
  await expect(rows).toHaveCount(6);
  await page.goto("/actions?due=no-day");
  await expect(rows).toHaveText([MILESTONE]);
  await page.goto("/actions");
  await page.getByRole("link", { name: /^nobody is named/ }).click();
  await expect(rows).toHaveText([MILESTONE]);
  await expect(page.getByRole("row").filter({ hasText: MILESTONE })).toContainText(/carried over \d+ times/);
});

test("a member proposes that one condition of a milestone is met, with what shows it, and the other stays open", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("member");
  await page.goto("/actions/kexec-with-vm-and-vfio");
  const conditions = page.getByRole("region", { name: /^Done when/ });
  await expect(conditions).toContainText("0 of 2 met.");
  await conditions.getByRole("link", { name: "Propose that it is met" }).first().click();
  await expect(page.getByLabel("What you propose, in one line")).toHaveValue(
    /^Change the evidence of condition no\. 1 of /,
  );
  await page.getByLabel("Why", { exact: true }).fill("It was shown at a workshop.");
  await page.getByLabel("Text", { exact: true }).fill("Shown on two hosts.");
  await page.getByRole("button", { name: "Add web address to sources", exact: true }).click();
  await page.getByRole("textbox", { name: "Web address" }).fill("https://example.org/two-hosts");
  await page.getByLabel("Certainty").selectOption("read");
  await expectAccessible();
  await page.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(page).toHaveURL(/\/proposals\/\d+$/);
  await page.goto(`${page.url()}?show=actions/kexec-with-vm-and-vfio`);
  await expect(conditions).toContainText("1 of 2 met.");
  await expect(conditions.getByRole("listitem").first()).toContainText("Shown on two hosts.");
  await page.goto("/actions/kexec-with-vm-and-vfio");
  await expect(conditions, "nothing changes before it is accepted").toContainText("0 of 2 met.");
});
