/** What many stories do in the form of a record. */
import type { Page } from "@playwright/test";

/** Another address than the one that is made of the title. */
export async function giveAddress(page: Page, address: string): Promise<void> {
  await page.locator("summary", { hasText: /^Address/ }).click();
  await page.getByLabel("Address", { exact: true }).fill(address);
}
