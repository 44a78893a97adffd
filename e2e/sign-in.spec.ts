import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { findShownOnce, submitForm } from "./forms.ts";
import { aFolder, startServer } from "./own-server.ts";
import { invite } from "./people.ts";

const password = "correct horse battery";

async function signInOn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").first().fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("an operator makes the first account with the link that the first start prints, once", async ({ page }) => {
  test.slow(); // starts a server of its own
  const server = await startServer({ DATA_DIR: aFolder() });
  try {
    await expect.poll(server.told).toContain("/set-up?token=");
    const link = /http\S+\/set-up\?token=\S+/.exec(server.told())?.[0] ?? "";
    await page.goto(link);
    await page.getByLabel("Name", { exact: true }).fill("Ada Lovelace");
    await page.getByLabel("E-mail address").fill("ada@example.org");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Make the account" }).click();

    await expect(page).toHaveURL(`${server.address}/accounts`);
    await expect(page.getByRole("banner").getByRole("link", { name: "Ada Lovelace" })).toBeVisible();
    await expect(page.getByRole("row", { name: /Ada Lovelace/ })).toContainText("ada@example.org");

    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
  } finally {
    await server.stop();
  }
});

test("a guest accepts an invitation, is signed in by that, and signs in again where they wanted to go @no-script", async ({
  admin,
  page,
}) => {
  const email = `${randomUUID()}@example.org`;
  const name = `Grace ${email.slice(0, 8)}`;
  const link = await invite(admin, email, "member");
  await page.goto(link);
  await expect(page.getByText(email)).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Affiliation").fill("Navy");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("banner").getByRole("link", { name })).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await signInOn(page, email);
  await expect(page).toHaveURL("/account");
  await expect(page.getByLabel("Affiliation")).toHaveValue("Navy");

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This invitation does not work");
});

test("a guest who leaves something out is told at the field, and keeps what was typed @no-script", async ({
  admin,
  page,
}) => {
  await page.goto(await invite(admin, `${randomUUID()}@example.org`, "member"));
  const name = page.getByLabel("Name");
  await name.fill("   ");
  await page.getByLabel("Affiliation").fill("Navy");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "One field is not right yet" })).toBeVisible();
  await expect(name).toHaveAccessibleDescription(/must not be only blanks/);
  await expect(page.getByLabel("Affiliation")).toHaveValue("Navy");
  await expect(page.getByLabel("Password")).toHaveValue("");
});

test("a visitor with a wrong password is told so and no more, and types the password alone again @no-script", async ({
  page,
}) => {
  await page.goto("/machines");
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  const email = `${randomUUID()}@example.org`;
  await signInOn(page, email);
  await expect(page.getByRole("alert").filter({ hasText: "No account has this e-mail address" })).toBeVisible();
  await expect(page.getByLabel("E-mail address").first()).toHaveValue(email);
});

test("a member ends a session from another browser, which is signed out at its next page", async ({
  browser,
  page,
  signIn,
  address,
}) => {
  const member = await signIn("member");
  const other = await browser.newContext({ baseURL: address });
  await other.addCookies((await page.context().cookies()).filter(({ name }) => !name.includes("session")));
  const elsewhere = await other.newPage();
  await elsewhere.goto("/signin?next=/account");
  await elsewhere.getByLabel("E-mail address").first().fill(member.email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(member.password);
  await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(elsewhere).toHaveURL("/account");

  await page.goto("/account");
  const sessions = page.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByText("this one")).toHaveCount(1);
  await sessions.getByRole("button", { name: "End" }).click();
  await expect(sessions.getByRole("button", { name: "End" })).toHaveCount(0);

  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await other.close();
});

test("a member whose session ended in the middle of a form signs in and comes back to it @no-script", async ({
  page,
  signIn,
}) => {
  const member = await signIn("member");
  await page.goto("/account");
  await page.getByRole("form", { name: "Profile" }).getByLabel("Name").fill("A much longer name");
  // Signed out everywhere else, as another browser of theirs would do it.
  const fields = { currentPassword: member.password, password: "a whole new sentence" };
  await submitForm(member.request, { page: "/account", label: "Password", fields });
  await page.context().clearCookies({ name: /session-token/ });

  await page.getByRole("button", { name: "Save" }).click();
  const main = page.getByRole("main");
  await expect(main.getByText("Sign in first").first()).toBeVisible();
  await expect(main.getByLabel("What you wrote").first(), "what was typed is not lost").toHaveValue(
    "A much longer name",
  );
  await main.getByRole("link", { name: "Sign in and come back" }).click();
  await page.getByLabel("E-mail address").first().fill(member.email);
  await page.getByLabel("Password", { exact: true }).fill("a whole new sentence");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/account");
  await expect(page.getByRole("form", { name: "Profile" }).getByLabel("Name")).toHaveValue(member.name);
});

test("a member gives a program a token, which is shown once, and takes it back @no-script", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/account");
  const form = page.getByRole("form", { name: "New token" });
  await form.getByLabel("What it is for").fill("nightly check");
  await form.getByLabel("What it may do").selectOption("proposals:check");
  await form.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByText(/^concordance_[\w-]{43}$/)).toBeVisible();

  await page.goto("/account");
  await expect(page.getByText(/^concordance_/)).toHaveCount(0);
  const row = page.getByRole("row", { name: /nightly check/ });
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row.getByText("revoked")).toBeVisible();
});

test("an admin gives somebody who forgot theirs a way to a new password", async ({ admin, page, signIn }) => {
  const member = await signIn("member");
  const label = `New password for ${member.name}`;
  const link = await findShownOnce(await submitForm(admin, { page: "/accounts", label }));
  await page.goto(link);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Your new password is set" })).toBeVisible();
  await signInOn(page, member.email);
  await expect(page.getByRole("banner").getByRole("link", { name: member.name })).toBeVisible();
});

test("an admin makes a reader a chair, and says which person of the register it is", async ({
  browser,
  page,
  signIn,
  address,
}) => {
  const other = await browser.newContext({ baseURL: address });
  const reader = await signIn("reader", { context: other });
  await signIn("admin");
  await page.goto("/accounts");
  const form = page.getByRole("form", { name: `Role of ${reader.name}` });
  await form.getByLabel("Role").selectOption("chair");
  await form.getByLabel("Person").selectOption({ index: 1 });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  const elsewhere = await other.newPage();
  await elsewhere.goto("/account");
  await expect(elsewhere.getByText("chair", { exact: true })).toBeVisible();
  await other.close();
});

test("a member signs out, and the browser is nobody's again @no-script", async ({ page, signIn }) => {
  const member = await signIn("member");
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  expect((await member.request.get("/account", { maxRedirects: 0 })).status()).toBe(307);
});

test("a reader who cannot see finds every form about people", async ({ admin, page, signIn, expectAccessible }) => {
  test.slow(); // every place on five pages is looked at
  for (const path of ["/signin", await invite(admin, `${randomUUID()}@example.org`, "member"), "/set-up"]) {
    await page.goto(path);
    await expectAccessible();
  }
  await signIn("admin");
  for (const path of ["/account", "/accounts"]) {
    await page.goto(path);
    await expectAccessible();
  }
});

test("an admin who presses Disable by chance is asked first, and copies a link that is shown once", async ({
  browser,
  page,
  signIn,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const other = await signIn("member", { context: await browser.newContext() });
  await signIn("admin");
  await page.goto("/accounts");
  const row = page.getByRole("row", { name: new RegExp(other.name) });
  await row.getByText("Disable", { exact: true }).click();
  await expect(row).toContainText(`Signs ${other.name} out everywhere`);
  await expect(row).toContainText("yes");
  await row.getByRole("button", { name: "Disable this account" }).click();
  await expect(row).toContainText("disabled");

  // A role is saved for somebody who is no person of the register.
  await row.getByRole("combobox", { name: "Role" }).selectOption("reader");
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row.getByRole("status").first()).toContainText("Saved.");

  await row.getByRole("button", { name: "Make a link" }).click();
  const first = await row.getByText("/reset?token=").textContent();
  await row.getByRole("button", { name: "Make a link" }).click();
  await expect(row.getByText("/reset?token=")).not.toHaveText(first ?? "");
  await expect(row.getByText("/reset?token=")).toBeInViewport();
  await row.getByRole("button", { name: "Copy" }).click();
  await expect(row.getByText("copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("/reset?token=");
});
