import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** What is sent from now on. */
function listenForForms(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.isNavigationRequest()) sent.push(request.url());
  });
  return sent;
}

const makeToken = async (page: Page, name: string) => {
  await page.goto("/account");
  const form = page.getByRole("form", { name: "New token" });
  await form.getByLabel("What it is for").fill(name);
  return form.getByRole("button", { name: "Make a token" });
};

test("who loads the answer to a form again is shown its page, and sends nothing a second time", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  const name = randomUUID();
  const button = await makeToken(page, name);
  // However late its script is there: what is seen can be loaded again.
  await page.route("**/forms.js", async (route) => {
    await setTimeout(500);
    await route.continue();
  });
  await button.click();
  await expect(page.getByText(/^concordance_[\w-]{43}$/)).toBeInViewport();
  const sent = listenForForms(page);
  await page.reload();
  await expect(page.getByRole("row", { name })).toHaveCount(1);
  await expect(page.getByText(/^concordance_/)).toHaveCount(0);
  expect(sent).toEqual([]);
});

test("a double click sends a form once", async ({ page, signIn }) => {
  await signIn("member");
  const button = await makeToken(page, randomUUID());
  const sent = listenForForms(page);
  await button.dblclick();
  await expect(page.getByText(/^concordance_[\w-]{43}$/)).toBeVisible();
  expect(sent).toHaveLength(1);
});

test("a page with forms brings no script but those that it was made with", async ({ page, signIn }) => {
  await signIn("member");
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  for (const path of ["/account", "/terms/new"]) await page.goto(path, { waitUntil: "networkidle" });
  expect(scripts).toContain("/forms.js");
  expect(scripts.filter((path) => !/^\/(?:\w+\.js|_next\/static\/islands\/[\w-]+\.js)$/.test(path))).toEqual([]);
});

test("what is typed before the scripts of a form are there stays, and is kept", async ({ page, signIn }) => {
  await signIn("member");
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/islands/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/terms/kho/propose", { waitUntil: "commit" });
  const meaning = page.locator('[id="/changes/0/body/meaning"]');
  await meaning.fill("Handing memory over, typed early.");
  await page.getByRole("textbox", { name: "Why", exact: true }).fill("It was typed early.");
  await page.getByRole("textbox", { name: "Scope" }).fill("Early");
  await page.getByText("Add another record to this proposal").click();
  const record = page.locator("input[name=add-record]");
  await record.fill("machines/luo-session");
  await page.getByRole("combobox", { name: "Standing" }).selectOption("superseded");
  release();
  await expect(record).toHaveRole("combobox"); // scripts run
  await expect(record).toHaveValue("machines/luo-session");
  await expect(page.getByText("Kept as you typed.")).toBeVisible();
  await page.reload();
  await expect(meaning).toHaveValue("Handing memory over, typed early.");
  await expect(page.getByRole("textbox", { name: "Why", exact: true })).toHaveValue("It was typed early.");
  await expect(page.getByRole("textbox", { name: "Scope" })).toHaveValue("Early");
  await expect(page.getByRole("combobox", { name: "Standing" })).toHaveValue("superseded");
});
