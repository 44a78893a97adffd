import { expect, test } from "./fixtures.ts";

const machine = "/machines/luo-session/propose";

test("who is not signed in comes back to the form @any-screen", async ({ page }) => {
  await page.goto("/machines/luo-session");
  await page.getByRole("link", { name: "Propose a change" }).first().click();
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("next")).toBe(machine);
});

test("the text of a record and its fields stay in step @no-script", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("Title", { exact: true }).fill("Warm start");
  await page.getByRole("button", { name: /as text$/ }).click();
  const text = page.getByLabel("The record as YAML");
  await expect(text).toHaveValue("title: Warm start\n");
  await text.fill("title: [");
  await page.getByRole("button", { name: /as fields$/ }).click();
  const refusal = page.getByRole("form", { name: "Proposal" }).getByRole("alert");
  await expect(refusal).toContainText("line 1");
  await expect(text).toHaveValue("title: [");
  await text.fill("title: Cold start\nsynonyms:\n  - reboot\n");
  await page.getByRole("button", { name: /as fields$/ }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Cold start");
  await expect(page.getByLabel("Synonyms, 1")).toHaveValue("reboot");
  await expect(refusal).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a member changes a machine, and nothing typed is lost on the way @any-screen", async ({ page, signIn }) => {
    test.slow(); // a machine has hundreds of fields, and five pages of them are made
    await signIn("member");
    await page.goto(machine);
    await page.getByLabel("What you propose, in one line").fill("Name the end of a session");
    await page.getByRole("button", { name: "Add to states", exact: true }).click();
    await expect(page).toHaveURL(/[?&]draft=/);
    await page.reload();
    await expect(page.getByLabel("What you propose, in one line")).toHaveValue("Name the end of a session");

    const title = page.getByLabel("Title", { exact: true }).first();
    await title.fill("A session & its end");
    await page.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(page.getByRole("alert")).toContainText("Why is missing");
    await expect(page.getByLabel("Why")).toHaveAttribute("aria-invalid", "true");
    await expect(title).toHaveValue("A session & its end");

    await page.getByLabel("Why").fill("The note calls it so.");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("region", { name: "Diagram" })).toBeVisible();
    await page.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(page).toHaveURL(/\/proposals\/\d+/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Name the end of a session");
  });

  test("a hostile and an endless text are refused at their fields, and stay as they were typed @any-screen", async ({
    page,
    signIn,
  }) => {
    await signIn("member");
    await page.goto("/terms/new");
    const script = `"><script>alert(1)</script>\u202E`;
    const endless = "x".repeat(20_001);
    await page.getByLabel("Title", { exact: true }).fill(script);
    await page.getByLabel("Meaning").first().fill(endless);
    await page.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(page.getByRole("alert")).toContainText("has 20001 characters; at most 20000 fit here");
    await expect(page.getByRole("alert")).toContainText("bidirectional override");
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(script);
    await expect(page.getByLabel("Meaning").first()).toHaveValue(endless);
  });

  test("a session that ended in the middle of a form loses nothing @any-screen", async ({ page, context, signIn }) => {
    const { request } = await signIn("member");
    await page.goto("/terms/new");
    await page.getByRole("button", { name: "Add to synonyms", exact: true }).click();
    await page.getByLabel("Synonyms, 1").fill("kexec"); // of the next page, while the title is on this one as well
    await page.getByLabel("Title", { exact: true }).fill("Warm start");
    await context.clearCookies();
    await page.getByRole("button", { name: "Add to synonyms", exact: true }).click();
    await expect(page.getByRole("link", { name: "sign in in another tab" })).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Warm start");
    await expect(page.getByLabel("Synonyms, 1")).toHaveValue("kexec");
    await context.addCookies((await request.storageState()).cookies);
    await page.getByRole("button", { name: "Keep as a draft" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.getByText("Kept as a draft that only you see.")).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Warm start");
    await expect(page.getByLabel("Synonyms, 1")).toHaveValue("kexec");
  });

  test("a draft of somebody else is not there @any-screen", async ({ page, signIn }) => {
    await signIn("member");
    await page.goto("/terms/new");
    await page.getByLabel("Title", { exact: true }).fill("Mine");
    await page.getByRole("button", { name: "Keep as a draft" }).click();
    await expect(page.getByText("Kept as a draft that only you see.")).toBeVisible();
    await page.context().clearCookies();
    await signIn("member");
    await page.reload();
    await expect(page.getByRole("heading", { name: "There is no such draft" })).toBeVisible();
  });
});

test("what is typed is kept while it is typed", async ({ page, signIn }) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("Title", { exact: true }).fill("Warm start");
  await expect(page.getByText("Kept as you typed.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Warm start");
});

test("what was typed before the script was there is kept as well, and looking at a form keeps nothing @any-screen", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/terms/new", { waitUntil: "commit" });
  await page.getByLabel("Title", { exact: true }).fill("Warm start");
  release();
  await expect(page.getByText("Kept as you typed.")).toBeVisible();
  await page.clock.install();
  await page.goto("/terms/kho/propose");
  await expect(page.getByRole("combobox").first()).toBeAttached(); // scripts run
  await page.clock.fastForward(5_000);
  await expect(page.getByText("Not kept yet.")).toBeVisible();
});

test("who was signed out in the middle of a form signs in in another tab and goes on @any-screen", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("Title", { exact: true }).fill("Warm start");
  await expect(page.getByText("Kept as you typed.")).toBeVisible();
  await context.clearCookies();
  await page.getByRole("button", { name: "Keep as a draft" }).click();
  await expect(page.getByRole("link", { name: "sign in in another tab" })).toHaveAttribute("target", "_blank");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Warm start");
});

test("the form can be used by people who cannot see or point", async ({ page, signIn, expectAccessible }) => {
  test.slow(); // a machine has hundreds of fields, and each is looked at
  await signIn("member");
  await page.goto(machine);
  await expectAccessible();
});

test("a diagram in a text is drawn, and what is none is told why it is not @any-screen @no-script", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await page.goto("/terms/new");
  await page.getByLabel("What you propose, in one line").fill("Draw what it means");
  await page.getByLabel("Why", { exact: true }).fill("What is seen is understood.");
  await page.getByLabel("Title", { exact: true }).fill(`Drawn ${Date.now()}`);
  await page
    .getByRole("textbox", { name: "Meaning" })
    .fill("It ends:\n\n```mermaid\nstateDiagram-v2\n  warm --> cold: stop\n```\n\n```mermaid\npie\n```\n");
  await page.getByLabel("Standing").selectOption("draft");
  await page.getByRole("button", { name: "Submit the proposal" }).click();
  const changes = page.getByRole("region", { name: "What it changes" });
  await expect(changes.getByRole("region", { name: "State diagram" })).toContainText(/warm.*cold/s);
  await expect(changes).toContainText("This is not drawn: it is no state diagram in Mermaid");
});
