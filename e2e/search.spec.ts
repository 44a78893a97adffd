/** Whoever looks for something: with the keyboard, without scripts, on a phone; and what nobody may find. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { makeToken } from "./forms.ts";
import { propose, test as withGroup } from "./group.ts";

const fieldOf = (page: Page) => page.locator("#search");
const suggestionsOf = (page: Page) => page.getByRole("listbox", { name: "Suggestions" });
const hitsOf = (page: Page, kind: string) =>
  page.getByRole("region", { name: kind }).getByRole("list").first().locator(":scope > li");

/** An index is made for the first who asks, who may be told to try again. */
const indexOf = (page: Page, revision?: number) =>
  expect
    .poll(async () => (await page.request.get(`/api/v1/search?${revision ? `revision=${revision}` : ""}`)).status(), {
      timeout: 30_000,
    })
    .toBe(200);

test(
  "a reader finds the sentence of a note by its words, and is led to it",
  { tag: "@no-script" },
  async ({ page }) => {
    await page.goto("/terms");
    await page.getByRole("searchbox", { name: "Search the register" }).fill("responsibility of the downstream");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=responsibility\+of\+the\+downstream$/);
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
    const meeting = hitsOf(page, "Meetings").first();
    await expect(meeting.locator("mark")).toContainText(["responsibility", "downstream"]);
    await expect(meeting).toContainText("Ranks here for:");
    await meeting.getByRole("link", { name: "the note" }).first().click();
    await expect(page.locator("mark#passage").first()).toContainText("much of this could become the responsibility");
  },
);

test(
  "a reader searches with the keyboard alone, and suggestions lead on",
  { tag: "@any-screen" },
  async ({ page, expectAccessible }) => {
    await page.goto("/machines/luo-session");
    await page.keyboard.press("/");
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.type("scratch regi");
    const options = suggestionsOf(page).getByRole("option");
    await expect(options.first()).toContainText("Scratch region");
    await expect(page.getByRole("combobox", { name: "Search the register" })).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await expect(fieldOf(page)).toHaveAttribute("aria-activedescendant", "suggestion-0");
    await expectAccessible();
    await page.keyboard.press("Escape");
    await expect(suggestionsOf(page)).toBeHidden();
    await expect(fieldOf(page)).toHaveValue("scratch regi");
    await page.keyboard.type("o");
    await expect(options.first()).toContainText("Scratch region");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/terms\/scratch-region$/);
    // The hint is there where the keys are.
    await expect(page.locator(".search kbd")).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.type("frozen");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=frozen$/);
  },
);

test("the key that leads to the search is a letter where somebody writes", { tag: "@any-screen" }, async ({ page }) => {
  await page.goto("/machines/luo-session/replay");
  const events = page.getByRole("textbox").first();
  await events.fill("a");
  await events.press("/");
  await expect(events).toHaveValue("a/");
  await expect(page.locator(".search kbd")).toHaveText("/");
});

test("a reader who points at a suggestion goes there, also at an older revision", async ({ page }) => {
  await indexOf(page, 1);
  await page.goto("/terms/kho?revision=1");
  await fieldOf(page).click();
  await fieldOf(page).pressSequentially("STOP_COPY");
  await suggestionsOf(page).getByRole("option").first().click();
  await expect(page).toHaveURL(/\/machines\/vfio-migration\?revision=1#state-STOP_COPY$/);
});

test("a reader sees at a revision what was there then", { tag: "@no-script" }, async ({ page }) => {
  await indexOf(page, 1);
  await page.goto("/terms/kho?revision=1");
  await expect(page.getByRole("heading", { name: /^Where it is used/ })).toBeVisible();
  await page.getByRole("link", { name: /^All \d+ that use it$/ }).click();
  await expect(page.locator(".hits mark").first()).toHaveText("KHO");
  await indexOf(page);
  const name = encodeURIComponent('"LIVEUPDATE_SESSION_GET_NAME"');
  await page.goto(`/search?q=${name}`);
  await expect(hitsOf(page, "Machines")).toHaveCount(1);
  await page.goto(`/search?q=${name}&revision=1`);
  await expect(page.getByText("proposals are not searched at an older one")).toBeVisible();
  await expect(page.locator(".hits")).toHaveCount(0);
  await page.goto("/search?q=luo+session&revision=1");
  await hitsOf(page, "Machines").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/revision=1$/);
});

test(
  "a reader narrows what is found to one kind, and goes through it page by page",
  { tag: "@no-script" },
  async ({ page }) => {
    await page.goto("/search?q=kernel");
    await page.getByRole("link", { name: /^All \d+ in Glossary$/ }).click();
    await expect(page).toHaveURL(/q=kernel\+kind%3Aterm$/);
    await expect(hitsOf(page, "Glossary")).toHaveCount(20);
    await page.getByRole("link", { name: "Next" }).first().click();
    await expect(page).toHaveURL(/&after=20$/);
    await expect(page.getByText(/^21 to \d+ of \d+$/).first()).toBeVisible();
  },
);

test(
  "a reader who finds nothing is told what is near, or what their filters left out",
  { tag: "@no-script" },
  async ({ page }) => {
    await page.goto("/search?q=rqllbck");
    await expect(page.getByText("Nothing found.")).toBeVisible();
    await page
      .getByRole("link", { name: /^rollback$/i })
      .first()
      .click();
    await expect(page.getByRole("link", { name: "Rollback", exact: true }).first()).toBeVisible();
    await page.goto("/search?q=rollback+kind%3Aperson+before%3A2000");
    await page.getByRole("link", { name: "Search everything for these words" }).click();
    await expect(page).toHaveURL(/\/search\?q=rollback$/);
  },
);

test("a reader is told what would be right where a search cannot be read", { tag: "@no-script" }, async ({ page }) => {
  const said = async (query: string) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    await expect(fieldOf(page)).toHaveAttribute("aria-invalid", "true");
    return page.getByRole("alert").first();
  };
  await expect(await said("kind:machin frozen")).toHaveText(
    /has machin after kind:, which is no kind; did you mean machine\?/,
  );
  await expect(await said("before:2025-02-30")).toHaveText(/2025-02-30 after before:, which is no day of the calendar/);
  await expect(await said("by:nobodyatall")).toHaveText(/part of nobody's name here/);
  await expect(await said("word ".repeat(13))).toHaveText(/has 13 words; at most 12 are searched for/);
  await expect(await said("x".repeat(300))).toHaveText(/at most 200/);
});

for (const query of [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "__proto__ constructor",
  "\u202Egnp.",
  "%",
  '"',
  "kind:",
  "((((",
  "🙂 \ud83d",
])
  test(`a reader who types ${JSON.stringify(query)} gets a page`, { tag: "@any-screen" }, async ({ page }) => {
    const answer = await page.goto(`/search?${new URLSearchParams({ q: query }).toString()}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
    await expect(page.locator("main img, main script")).toHaveCount(0);
    await fieldOf(page).pressSequentially("a");
    await expect(fieldOf(page)).toBeFocused();
  });

test(
  "no answer of a search is kept for others, and who asks for suggestions says nothing of themselves",
  { tag: "@any-screen" },
  async ({ page, request, signIn }) => {
    for (const path of ["/search?q=kexec", "/search?q=kexec&revision=1"])
      expect((await request.get(path)).headers()["cache-control"]).toContain("no-store");
    expect((await request.get("/search")).headers()["cache-control"]).toBe("public, no-cache");
    await signIn("member");
    await page.goto("/terms");
    const asked = page.waitForRequest(/\/api\/v1\/search/);
    await fieldOf(page).pressSequentially("kexec");
    expect((await (await asked).allHeaders())["cookie"]).toBeUndefined();
    await expect(suggestionsOf(page).getByRole("option").first()).toBeVisible();
  },
);

test("the script that makes suggestions is small", { tag: "@any-screen" }, async ({ request }) => {
  const script = await request.get("/search.js");
  expect(await script.text()).toBe(readFileSync("public/search.js", "utf8"));
  expect((await script.body()).length).toBeLessThan(6_000);
});

withGroup.setTimeout(120_000);

withGroup(
  "a comment is found as soon as it is written, and what a member keeps to herself by nobody else",
  { tag: "@any-screen" },
  async ({ ada, eve, reader, group }) => {
    const path = await propose(ada, {
      record: "terms/pkram",
      title: "Say it shorter",
      typed: { "/meaning": "What outlived a kexec before." },
    });
    await draftProposal(ada, "About lanternfish");
    await eve.goto(path);
    await eve.getByLabel("What you want to say", { exact: true }).fill("It glows like a **lanternfish** in the dark.");
    const sent = eve.waitForResponse((answer) => answer.request().method() === "POST");
    await eve.getByRole("button", { name: "Comment", exact: true }).click();
    await sent;
    await indexOf(reader);
    for (const page of [eve, reader, ada]) {
      await page.goto("/search?q=lanternfish");
      await expect(hitsOf(page, "Proposals").first()).toContainText("It glows like a lanternfish in the dark.");
      await expect(page.getByText("About lanternfish")).toHaveCount(page === ada ? 1 : 0);
    }
    expect(await (await fetch(`${group.address}/api/v1/search?q=lanternfish`)).text()).not.toContain(
      "About lanternfish",
    );
    await reader.getByRole("link", { name: /^comment of / }).click();
    await expect(reader).toHaveURL(/\/proposals\/\d+#entry-\d+$/);
    await expect(reader.locator(":target")).toContainText("lanternfish");
  },
);

/** One that its author has not submitted yet. */
async function draftProposal({ request }: Page, title: string): Promise<void> {
  const token = await makeToken(request, "proposals:write");
  const read = await request.get("/api/v1/terms/seal");
  const { kind, slug, version, body } = (await read.json()) as Record<string, unknown>;
  const changes = [{ op: "update", kind, slug, base: version, body: { ...(body as object), meaning: "To close." } }];
  const made = await request.post("/api/v1/proposals?draft=true", {
    headers: { authorization: `Bearer ${token}` },
    data: { title, message: "For later.", changes },
  });
  expect(made.status(), await made.text()).toBe(201);
}
