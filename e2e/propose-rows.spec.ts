import { expect, test } from "./fixtures.ts";

test("a member adds, moves and removes rows by keyboard, and goes on where they were", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await expect(page.getByRole("combobox", { name: "A record that is there", includeHidden: true })).toBeAttached(); // scripts run
  await page.getByRole("button", { name: "Add to synonyms", exact: true }).press("Enter");
  await expect(page.getByLabel("Synonyms, 1")).toBeFocused();
  await page.keyboard.type("first");
  await page.getByRole("button", { name: "Add to synonyms", exact: true }).press("Enter");
  await expect(page.getByLabel("Synonyms, 2")).toBeFocused();
  await page.keyboard.type("second");
  await page.getByRole("button", { name: "Move Synonyms 2 up" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move Synonyms 1 down" })).toBeFocused();
  await expect(page.getByLabel("Synonyms, 1")).toHaveValue("second");
  await expect(page.getByLabel("Synonyms, 2")).toHaveValue("first");
  await page.getByRole("button", { name: "Remove Synonyms 1" }).press("Enter");
  await expect(page.getByRole("button", { name: "Remove Synonyms 1" })).toBeFocused();
  await expect(page.getByLabel("Synonyms, 1")).toHaveValue("first");
});

test("a member finds a record by its title, with the keyboard alone", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByRole("button", { name: "Add to related", exact: true }).click();
  const related = page.getByRole("combobox", { name: "Related, 1" });
  await related.fill("luo session");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("machines/luo-session");
  await related.press("ArrowDown");
  await related.press("Enter");
  await expect(related).toHaveValue("machines/luo-session");
  await expect(related).toHaveAttribute("aria-expanded", "false");
});

test.describe("without JavaScript @any-screen", () => {
  test.use({ javaScriptEnabled: false });

  test("a member rests a word on a sentence of a note without counting its bytes", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto("/terms/new");
    await page.getByLabel("Title", { exact: true }).fill("Warm start");
    await page.getByRole("button", { name: "Add passage to sources", exact: true }).click();
    await page.getByRole("button", { name: "Choose the sentence of sources 1" }).click();
    await page.getByRole("combobox", { name: "Meeting", exact: true }).selectOption({ index: 0 });
    await page.getByRole("button", { name: "Show its note" }).click();
    await page.getByRole("button", { name: "Quote what is checked" }).click();
    await expect(page.getByRole("alert")).toContainText("check the sentence to quote");
    const sentence = page.getByRole("group").getByRole("checkbox").first();
    const [offset = "", length = ""] = ((await sentence.getAttribute("value")) ?? "").split("-");
    await sentence.check();
    await page.getByRole("button", { name: "Quote what is checked" }).click();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Warm start");
    await expect(page.getByLabel("Offset")).toHaveValue(offset);
    await expect(page.getByLabel("Length")).toHaveValue(length);
    const quote = await page.getByLabel("Quote").inputValue();
    expect(new TextEncoder().encode(quote).length).toBe(Number(length));
  });
});
