/** Ways in that the environment switches on: all of them at one server, whose provider is gone for the last story. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { firstAdmin } from "./first-admin.ts";
import { findForm, findMessage, submitForm } from "./forms.ts";
import { aFounding } from "./founded.ts";
import { findFreePort } from "./free-port.ts";
import { client, startIdentityProvider } from "./identity-provider.ts";
import { findLinkIn, startMailServer } from "./mail-server.ts";
import { aFolder, startRefused, startServer } from "./own-server.ts";
import { aPerson, aVisitor, invite } from "./people.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });

let site: Awaited<ReturnType<typeof startSite>>;

test.beforeAll(async () => {
  // A hook does not take its time from the stories.
  test.setTimeout(120_000);
  site = await startSite();
});

test.afterAll(() => site.stop());

/** As the provider knows them. */
const people = {
  ada: { email: "Ada@Example.org", email_verified: true, name: "Ada Lovelace" },
  grace: { email: "Grace@Example.org", email_verified: true, name: "Grace Hopper" },
  eve: { email: "eve@example.org", email_verified: false, name: "Eve" },
  erin: { email: "erin@example.org", email_verified: false, name: "Erin" },
  mallory: { email: "mallory@example.org", email_verified: true, name: "Mallory" },
};

async function startSite() {
  const port = await findFreePort();
  const { folder, people: founders } = await aFounding();
  const mail = await startMailServer();
  const provider = await startIdentityProvider(`http://127.0.0.1:${port}/api/auth/callback/oidc`, people);
  const { address, stop } = await startServer({
    DATA_DIR: folder,
    PORT: String(port),
    SMTP_URL: mail.address,
    MAIL_FROM: "Concordance <register@example.org>",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: "Example Login",
    GITHUB_CLIENT_ID: "github-client",
    GITHUB_CLIENT_SECRET: "a secret of GitHub's",
    GOOGLE_CLIENT_ID: "google-client",
    GOOGLE_CLIENT_SECRET: "a secret of Google's",
  });
  return {
    address,
    provider,
    admin: await aVisitor(address, founders.admin.cookies),
    mailsTo: (email: string) => mail.mails.filter((text) => text.includes(`To: ${email}`)),
    stop: async () => {
      await stop();
      await mail.stop();
    },
  };
}

const tellings = [
  { by: "with scripts", javaScriptEnabled: true, invited: "ada", unverified: "eve" },
  { by: "without JavaScript", javaScriptEnabled: false, invited: "grace", unverified: "erin" },
] as const;

for (const { by, javaScriptEnabled, invited, unverified } of tellings)
  test.describe(`somebody signs in ${by}`, () => {
    test.use({ javaScriptEnabled });

    test("by mail, with a link that works once, and nothing is sent to strangers", async ({ page, browser }) => {
      const ask = async (email: string) => {
        await page.goto(`${site.address}/signin?next=/account`);
        const form = page.getByRole("form", { name: "Send a link by mail" });
        await form.getByLabel("E-mail address").fill(email);
        await form.getByRole("button", { name: "Send a link" }).click();
        await expect(form.getByRole("status")).toContainText("If there is an account with this address");
      };
      const before = site.mailsTo(firstAdmin.email).length;
      await ask("stranger@example.org");
      await ask(firstAdmin.email);
      await expect.poll(() => site.mailsTo(firstAdmin.email)).toHaveLength(before + 1);
      expect(site.mailsTo("stranger@example.org")).toEqual([]);
      const link = findLinkIn(site.mailsTo(firstAdmin.email).at(-1) ?? "");

      // In another browser than the one that asked: mail is read where it is read.
      const other = await (await browser.newContext()).newPage();
      await other.goto(link);
      await other.reload(); // what only looks at the link, as programs that read mail do, does not use it up
      await other.getByRole("button", { name: "Sign in" }).click();
      await expect(other).toHaveURL(`${site.address}/account`);
      await expect(other.getByRole("banner").getByRole("link", { name: "Admin" })).toBeVisible();
      await other.context().close();

      await page.goto(link);
      await expect(page.getByRole("alert").filter({ hasText: "This link does not work any more" })).toBeVisible();
    });

    test("with a provider, as who they are there, if they have an account or an invitation here", async ({
      page,
      browser,
    }) => {
      // The provider's own pages fetch a font from elsewhere.
      await page.route(/fonts\.googleapis\.com/, (route) => route.fulfill({ contentType: "text/css", body: "" }));
      await invite(site.admin, people[invited].email.toLowerCase(), "chair");
      await invite(site.admin, people[unverified].email, "admin");

      await goThrough(page, invited);
      await expect(page).toHaveURL(`${site.address}/account`);
      await expect(page.getByRole("banner").getByRole("link", { name: people[invited].name })).toBeVisible();
      await expect(page.getByRole("main").getByText("chair", { exact: true })).toBeVisible();

      // A stranger, and one whose address the provider has not verified, although it is invited.
      for (const name of ["mallory", unverified]) {
        const other = await (await browser.newContext()).newPage();
        await goThrough(other, name);
        await expect(other.getByRole("alert").filter({ hasText: "no account and no invitation" })).toBeVisible();
        await other.context().close();
      }

      // Known again, by who they are there.
      const again = await (await browser.newContext()).newPage();
      await goThrough(again, invited);
      await expect(again).toHaveURL(`${site.address}/account`);
      await again.context().close();
    });
  });

test("a guest gets the invitation by mail", async () => {
  const link = await invite(site.admin, "guest@example.org", "member");
  await expect.poll(() => site.mailsTo("guest@example.org")).toHaveLength(1);
  expect(findLinkIn(site.mailsTo("guest@example.org")[0] ?? "")).toBe(link);
});

test("the environment alone switches on GitHub and Google, each only with both of its variables", async () => {
  const visitor = await aVisitor(site.address);
  await expect(findForm(visitor, "/signin", "Sign in with Google")).resolves.toBeDefined();
  const sent = await submitForm(visitor, { page: "/signin?next=/account", label: "Sign in with GitHub" });
  const text = await sent.text();
  const [, way = ""] = /href="(https:[^"]*)"/.exec(text.replaceAll("&#38;", "&")) ?? [];
  const url = new URL(way);
  expect(url.origin + url.pathname).toBe("https://github.com/login/oauth/authorize");
  expect(url.searchParams.get("client_id")).toBe("github-client");
  expect(url.searchParams.get("redirect_uri")).toBe(`${site.address}/api/auth/callback/github`);
  expect(url.searchParams.get("state")).not.toBeNull();
  expect(text).not.toContain("a secret of");

  const half = await startRefused({ DATA_DIR: aFolder(), GITHUB_CLIENT_ID: "github-client" });
  expect(half.code).toBe(1);
  expect(half.told).toContain("GITHUB_CLIENT_SECRET must be set as well, because GITHUB_CLIENT_ID is");
});

test("who wants to sign in with a provider that is not there is told to try another way", async () => {
  await site.provider.stop();
  const visitor = await aVisitor(site.address);
  const answer = await submitForm(visitor, { page: "/signin", label: "Sign in with Example Login" });
  expect(await findMessage(answer)).toBe("Signing in there did not work. Try again, or another way.");
  // The password still works.
  const member = await aPerson(site.admin, site.address, { role: "member" });
  await expect(findForm(member.request, "/account", "Profile")).resolves.toBeDefined();
});

/** From the sign-in page to the provider, through its two pages, and back. */
async function goThrough(page: Page, name: string): Promise<void> {
  await page.goto(`${site.address}/signin?next=/account`);
  await page.getByRole("button", { name: "Sign in with Example Login" }).click();
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}
