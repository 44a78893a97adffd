import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { firstAdmin } from "./first-admin.ts";
import { findForm, findMessage, submitForm } from "./forms.ts";
import { findFreePort } from "./free-port.ts";
import { client, startIdentityProvider } from "./identity-provider.ts";
import { findLinkIn, startMailServer } from "./mail-server.ts";
import { aFolder, startRefused, startServer } from "./own-server.ts";
import { aPerson, aVisitor, invite, signInAs } from "./people.ts";

const adminEnv = {
  CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
  CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
};

test.describe("somebody signs in by mail", () => {
  test.slow(); // each starts a server of its own

  test("with a link that works once, and nothing is sent to strangers @no-script", async ({ page, browser }) => {
    const mail = await startMailServer();
    const server = await startServer({
      ...adminEnv,
      DATA_DIR: aFolder(),
      SMTP_URL: mail.address,
      MAIL_FROM: "Concordance <register@example.org>",
    });
    try {
      const ask = async (email: string) => {
        await page.goto(`${server.address}/signin?next=/account`);
        const form = page.getByRole("form", { name: "Send a link by mail" });
        await form.getByLabel("E-mail address").fill(email);
        await form.getByRole("button", { name: "Send a link" }).click();
        await expect(form.getByRole("status")).toContainText("If there is an account with this address");
      };
      await ask("stranger@example.org");
      await ask(firstAdmin.email);
      await expect.poll(() => mail.mails.length).toBe(1);
      expect(mail.mails[0]).toContain(`To: ${firstAdmin.email}`);
      const link = findLinkIn(mail.mails[0] ?? "");

      // In another browser than the one that asked: mail is read where it is read.
      const other = await (await browser.newContext()).newPage();
      await other.goto(link);
      await other.reload(); // what only looks at the link, as programs that read mail do, does not use it up
      await other.getByRole("button", { name: "Sign in" }).click();
      await expect(other).toHaveURL(`${server.address}/account`);
      await expect(other.getByRole("banner").getByRole("link", { name: "Admin" })).toBeVisible();
      await other.context().close();

      await page.goto(link);
      await expect(page.getByRole("alert").filter({ hasText: "This link does not work any more" })).toBeVisible();
    } finally {
      await server.stop();
      await mail.stop();
    }
  });

  test("and a guest gets the invitation by mail", async () => {
    const mail = await startMailServer();
    const server = await startServer({
      ...adminEnv,
      DATA_DIR: aFolder(),
      SMTP_URL: mail.address,
      MAIL_FROM: "register@example.org",
    });
    try {
      const admin = await signInAs(server.address, firstAdmin);
      const link = await invite(admin, "guest@example.org", "member");
      await expect.poll(() => mail.mails.length).toBe(1);
      expect(findLinkIn(mail.mails[0] ?? "")).toBe(link);
    } finally {
      await server.stop();
      await mail.stop();
    }
  });
});

test.describe("somebody signs in with a provider of identities", () => {
  test.slow();

  test("as who they are there, if they have an account or an invitation here @no-script", async ({ page, browser }) => {
    // The provider's own pages fetch a font from elsewhere.
    await page.route(/fonts\.googleapis\.com/, (route) => route.fulfill({ contentType: "text/css", body: "" }));
    const port = await findFreePort();
    const address = `http://127.0.0.1:${port}`;
    const provider = await startIdentityProvider(`${address}/api/auth/callback/oidc`, {
      ada: { email: "Ada@Example.org", email_verified: true, name: "Ada Lovelace" },
      eve: { email: "guest@example.org", email_verified: false, name: "Eve" },
      mallory: { email: "mallory@example.org", email_verified: true, name: "Mallory" },
    });
    const server = await startServer({
      ...adminEnv,
      DATA_DIR: aFolder(),
      PORT: String(port),
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: "Example Login",
    });
    try {
      const admin = await signInAs(address, firstAdmin);
      await invite(admin, "ada@example.org", "chair");
      await invite(admin, "guest@example.org", "admin");

      await goThrough(page, address, "ada");
      await expect(page).toHaveURL(`${address}/account`);
      await expect(page.getByRole("banner").getByRole("link", { name: "Ada Lovelace" })).toBeVisible();
      await expect(page.getByRole("main").getByText("chair", { exact: true })).toBeVisible();

      // A stranger, and one whose address the provider has not verified, although it is invited.
      for (const name of ["mallory", "eve"]) {
        const other = await (await browser.newContext()).newPage();
        await goThrough(other, address, name);
        await expect(other.getByRole("alert").filter({ hasText: "no account and no invitation" })).toBeVisible();
        await other.context().close();
      }

      // Known again, by who she is there.
      const again = await (await browser.newContext()).newPage();
      await goThrough(again, address, "ada");
      await expect(again).toHaveURL(`${address}/account`);
      await again.context().close();
    } finally {
      await server.stop();
      await provider.stop();
    }
  });

  test("that the environment alone switches on: GitHub and Google, each only with both of its variables", async () => {
    const server = await startServer({
      ...adminEnv,
      DATA_DIR: aFolder(),
      GITHUB_CLIENT_ID: "github-client",
      GITHUB_CLIENT_SECRET: "a secret of GitHub's",
      GOOGLE_CLIENT_ID: "google-client",
      GOOGLE_CLIENT_SECRET: "a secret of Google's",
    });
    try {
      const visitor = await aVisitor(server.address);
      await expect(findForm(visitor, "/signin", "Sign in with Google")).resolves.toBeDefined();
      const sent = await submitForm(visitor, { page: "/signin?next=/account", label: "Sign in with GitHub" });
      const text = await sent.text();
      const [, way = ""] = /href="(https:[^"]*)"/.exec(text.replaceAll("&#38;", "&")) ?? [];
      const url = new URL(way);
      expect(url.origin + url.pathname).toBe("https://github.com/login/oauth/authorize");
      expect(url.searchParams.get("client_id")).toBe("github-client");
      expect(url.searchParams.get("redirect_uri")).toBe(`${server.address}/api/auth/callback/github`);
      expect(url.searchParams.get("state")).not.toBeNull();
      expect(text).not.toContain("a secret of");
    } finally {
      await server.stop();
    }
    const half = await startRefused({ DATA_DIR: aFolder(), GITHUB_CLIENT_ID: "github-client" });
    expect(half.code).toBe(1);
    expect(half.told).toContain("GITHUB_CLIENT_SECRET must be set as well, because GITHUB_CLIENT_ID is");
  });

  test("that is not there, and is told to try another way", async () => {
    const server = await startServer({
      ...adminEnv,
      DATA_DIR: aFolder(),
      OIDC_ISSUER: `http://127.0.0.1:${await findFreePort()}`,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    });
    try {
      const visitor = await aVisitor(server.address);
      const label = "Sign in with single sign-on";
      const answer = await submitForm(visitor, { page: "/signin", label });
      expect(await findMessage(answer)).toBe("Signing in there did not work. Try again, or another way.");
      // The password still works.
      const admin = await signInAs(server.address, firstAdmin);
      const member = await aPerson(admin, server.address, { role: "member" });
      await expect(findForm(member.request, "/account", "Profile")).resolves.toBeDefined();
    } finally {
      await server.stop();
    }
  });
});

/** From the sign-in page to the provider, through its two pages, and back. */
async function goThrough(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/signin?next=/account`);
  await page.getByRole("button", { name: "Sign in with Example Login" }).click();
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}
