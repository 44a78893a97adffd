/** What many stories do in the form of a record. */
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Another address than the one that is made of the title. */
export async function giveAddress(page: Page, address: string): Promise<void> {
  await page.locator("summary", { hasText: /^Address/ }).click();
  await page.getByLabel("Address", { exact: true }).fill(address);
}

/** Keys have the meaning that scripts give them once a field for a record has its own list. Until then Enter saves. */
export const isLive = (page: Page) =>
  // Not by role: an input with a list of the browser's has the same.
  expect(page.locator(".proposal-form .picker > [aria-expanded]").first()).toBeAttached();
