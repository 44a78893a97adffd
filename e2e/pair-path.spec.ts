import { expect, test } from "./fixtures.ts";

test("an operator asks whether one may go from a kernel to another and back, and reads what is missing @no-script", async ({
  page,
}) => {
  await page.goto("/pairs");
  await page.getByRole("link", { name: "May I go from one kernel to another?" }).click();
  await page.getByLabel("From", { exact: true }).fill("6.12");
  await page.getByLabel("To", { exact: true }).fill("6.13");
  await page.getByLabel("KHO", { exact: true }).check();
  await page.getByLabel("and back again").check();
  await page.getByRole("button", { name: "Find the way" }).click();

  await expect(page.getByRole("region", { name: "The answer" })).toContainText(
    /^The answer.*(?:no|unknown) From Linux 6\.12/,
  );
  const out = page.getByRole("region", { name: "From 6.12 to 6.13: what is missing" });
  await expect(out.getByRole("link", { name: "6.12 → 6.13" }).first()).toBeVisible();
  await expect(out).toContainText("is declared discussed");
  await expect(page.getByRole("region", { name: "Back from 6.13 to 6.12: what is missing" })).toContainText(
    "No pairs on record lead there",
  );
  // The address is the question: it can be passed on, and asked of as of an older day.
  await expect(page.getByLabel("KHO", { exact: true })).toBeChecked();
  await page.reload();
  await expect(page.getByRole("region", { name: "The answer" })).toBeVisible();
});

test("an operator who mistypes a kernel is told which ones are near it, beside the field @no-script", async ({
  page,
}) => {
  await page.goto("/pairs/path?from=6.1&to=6.16");
  await expect(page.getByRole("alert")).toContainText("is no kernel of the register: `6.1`; near it: 6.12, 6.13, 6.14");
  await expect(page.getByLabel("From", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("6.16");
});

test("an operator reads from an older upgrade to a newer one what the sources support, which is no yes", async ({
  request,
}) => {
  for (const [from, to] of [
    ["6.16", "6.19"],
    ["6.19", "6.16"],
  ]) {
    const answer = await request.get(`/api/v1/pairs/verdict?from=${from}&to=${to}`);
    const {
      answer: word,
      reasons,
      derived,
    } = (await answer.json()) as {
      readonly answer: string;
      readonly reasons: readonly unknown[];
      readonly derived: { readonly verdict: string };
    };
    expect(["no", "unknown"]).toContain(word);
    expect(reasons).not.toHaveLength(0);
    expect(derived.verdict).not.toBe("yes");
  }
});

test("an operator for whose way nothing is on record reads which new pair would lead there, and what is missing for it @no-script", async ({
  page,
}) => {
  await page.goto("/pairs/path?from=6.16&to=6.19");
  const out = page.getByRole("region", { name: "From 6.16 to 6.19: what is missing" });
  await expect(out).toContainText(
    "One new pair would lead there, from Linux 6.16 to Linux 6.19. What is missing for it:",
  );
  await expect(out).toContainText("no pair from 6.16 to 6.19 is on record");
  await expect(out).toContainText("kho: what 6.16 writes is unknown");
});
