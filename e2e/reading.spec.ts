import { expect, test } from "./fixtures.ts";

test("a reader follows a decision to the highlighted sentence of the note @no-script", async ({ page }) => {
  await page.goto("/decisions");
  await page.getByRole("link", { name: "New features are enabled only when no rollback is expected" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("New features are enabled");
  const margin = page.getByRole("complementary", { name: /what it rests on/i });
  const sentence = margin.getByText(/It was agreed on that once you roll out/);
  await expect(sentence).toBeVisible();
  await margin.getByRole("link", { name: "This sentence in the note of 27 Jan 2025" }).first().click();
  await expect(page).toHaveURL(/\/meetings\/2025-01-27\?passage=\d+-\d+#passage$/);
  const highlighted = page.locator("mark").first();
  await expect(highlighted).toBeInViewport();
  await expect(highlighted).toContainText("It was agreed on that");

  await expect(page.getByText(/197 bytes from byte 4,361, SHA-256/)).toBeVisible();
  await page.getByText("Quote it elsewhere").click();
  await expect(page.getByText(/^> It was agreed on that once/)).toContainText(
    /\/meetings\/2025-01-27\?passage=4361-197#passage$/,
  );
  await expect(page.getByRole("link", { name: "Record it in a proposal" })).toHaveAttribute(
    "href",
    "/propose/note?meeting=2025-01-27#as/4361-197",
  );
});

test("a reader goes from a sentence of the note to the topic that rests on it @no-script", async ({ page }) => {
  await page.goto("/meetings/2025-01-27");
  await expect(page.getByText("James and Alexander noted that we must be able to rollback")).toBeVisible();
  await page
    .getByRole("list", { name: "What rests on this" })
    .getByRole("link", { name: "Rollback: whether, and by whom" })
    .first()
    .click();
  await expect(page).toHaveURL(/\/topics\/rollback$/);
  await expect(page.getByText("James and Alexander noted that we must be able to rollback").first()).toBeVisible();
});

test("a reader goes from call to call, and sees what each was to cover and who promised what @no-script", async ({
  page,
}) => {
  await page.goto("/meetings/2025-02-10");
  await expect(page.getByText("08:00 Los Angeles time · 16:00 UTC").first()).toBeVisible();
  const scheduled = page.getByRole("region", { name: "Topics scheduled for it", exact: true });
  await expect(scheduled.getByRole("rowheader", { name: "Reducing the blackout window" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Actions due that day/ })).toBeVisible();
  const before = page.locator("dl").getByRole("link", { name: "Hypervisor Live Update, first call" });
  await before.click();
  await expect(page).toHaveURL(/\/meetings\/2025-01-27$/);
  const promised = page.getByRole("region", { name: "Actions promised at it", exact: true });
  await expect(promised.getByRole("rowheader", { name: "Send version 4 of the KHO series" })).toBeVisible();
});

test("a reader sees what a word means by focusing it, and puts the meaning away with Escape", async ({ page }) => {
  await page.goto("/machines/luo-session");
  const term = page.getByRole("article").getByRole("link", { name: "session", exact: true }).first();
  await term.focus();
  const meaning = page.getByRole("tooltip").filter({ visible: true });
  await expect(meaning).toHaveCount(1);
  await expect(meaning).toContainText("preserved files");
  await expect(term).toHaveAccessibleDescription(/preserved files/);
  const width = page.viewportSize()?.width ?? 0;
  const box = await meaning.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= width, "the meaning is inside the window").toBe(true);
  await page.keyboard.press("Escape");
  await expect(meaning).toHaveCount(0);
  await expect(term).toBeFocused();
});

test("a reader points at a word, and the meaning stays while it is pointed at itself @no-script", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a finger does not hover");
  await page.goto("/machines/luo-session");
  await page.getByRole("article").getByRole("link", { name: "session", exact: true }).first().hover();
  const meaning = page.getByRole("tooltip").filter({ visible: true });
  await expect(meaning).toHaveCount(1);
  await meaning.hover();
  await expect(meaning).toHaveCount(1);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(meaning).toHaveCount(0);
});

test("a reader looks at revision 1 and stays there from page to page @no-script", async ({ page }) => {
  await page.goto("/decisions");
  await page
    .getByText(/revision \d+/)
    .first()
    .click();
  await page.getByLabel("Show this page as of revision").fill("1");
  await page.getByRole("button", { name: "Show the revision" }).click();
  await expect(page).toHaveURL(/\/decisions\?revision=1$/);
  await expect(page.getByText("This is the register as of revision 1")).toBeVisible();
  await page.getByRole("link", { name: "An enabled feature is the point of no return" }).click();
  await expect(page).toHaveURL(/\/decisions\/point-of-no-return\?revision=1$/);
  await page.getByRole("link", { name: /Back to now|Follow the newest/ }).click();
  await expect(page).toHaveURL(/\/decisions\/point-of-no-return$/);
});

test("a reader finds in the tables every state and transition that the diagram shows @no-script", async ({ page }) => {
  await page.goto("/machines/luo-session");
  const diagram = page.getByRole("region", { name: "Diagram" });
  await expect(diagram).toBeVisible();
  const rows = (name: string) => page.getByRole("region", { name, exact: true }).getByRole("rowheader");
  const drawn = (target: string) => diagram.locator(`a[href^="#${target}-"]`);
  await expect(drawn("transition")).toHaveCount(await rows("Transitions").count());
  await expect(drawn("state")).toHaveCount(await rows("States").count());
});

test("a reader clicks a state in the diagram and stands at its row @no-script", async ({ page }) => {
  await page.goto("/machines/luo-session");
  await page.getByRole("region", { name: "Diagram" }).getByText("serialized", { exact: true }).click();
  await expect(page).toHaveURL(/#state-serialized$/);
  await expect(page.locator("#state-serialized")).toBeInViewport();
});

test("a reader narrows the machines to those that are superseded @no-script", async ({ page }) => {
  await page.goto("/machines");
  await page
    .getByRole("navigation", { name: "Narrow by status" })
    .getByRole("link", { name: /^superseded/ })
    .click();
  await expect(page).toHaveURL(/\?status=superseded$/);
  const table = page.getByRole("region", { name: "Machines" });
  await expect(table.getByRole("link", { name: "LUO global state machine" })).toBeVisible();
  await expect(table.getByText("draft")).toHaveCount(0);
});

test("a reader sees that a pair which nobody spoke of is unknown, and not a no @no-script", async ({ page }) => {
  await page.goto("/pairs");
  const row = page.getByRole("region", { name: "Matrix of upgrade pairs" }).getByRole("row", { name: /^Linux 6\.12/ });
  await expect(row.getByRole("link", { name: "discussed" })).toBeVisible();
  await expect(row.getByRole("link", { name: "not intended" })).toBeVisible();
  await expect(row.getByRole("cell", { name: "unknown" }).first()).toBeVisible();
  await expect(row.getByRole("cell", { name: /^$/ })).toHaveCount(0);
});

test("a reader reaches the content and then a record with the keyboard alone", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no Tab key");
  await page.goto("/decisions");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a reader on a phone opens the menu and goes to the glossary", async ({ page, isMobile }) => {
  test.skip(!isMobile, "wider windows show the rail");
  await page.goto("/");
  await page.getByText("Menu", { exact: true }).click();
  await page
    .getByRole("navigation", { name: "Register" })
    .getByRole("link", { name: /^Glossary/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Glossary");
});

test.describe("an address with nothing behind it", () => {
  test.use({ expectedComplaints: [/status (?:of )?404/] });

  test("a reader who mistypes a record is shown the one that was meant @no-script", async ({ page }) => {
    const answer = await page.goto("/machines/luo-sesion");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is at this address");
    await page.getByRole("link", { name: "LUO session", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("LUO session");
  });

  test("a reader who asks for a revision that is not there yet is told the newest @no-script", async ({ page }) => {
    const answer = await page.goto("/terms?revision=999999");
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(/the newest is \d+/)).toBeVisible();
    await page.getByRole("link", { name: "This page as of now" }).click();
    await expect(page).toHaveURL(/\/terms$/);
  });
});

test("a browser that asks for an icon where every site once had it gets ours", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});

test.describe("an address that is refused before anybody looks for a page there", () => {
  test.use({ expectedComplaints: [/status (?:of )?414/] });

  test("a reader is told why on a page that looks like the others, and is led to the overview @no-script", async ({
    page,
    expectAccessible,
    javaScriptEnabled,
  }) => {
    const readColours = async () => {
      const colours: string[] = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        colours.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      }
      return colours;
    };
    const answer = await page.goto(`/terms/${"x".repeat(4_096)}`);
    expect(answer?.status()).toBe(414);
    await expect(page.getByText("The address is over the limit of 4096 characters.")).toBeVisible();
    const colours = await readColours();
    // The check itself is a script.
    if (javaScriptEnabled !== false) await expectAccessible();
    await page.getByRole("link", { name: "overview" }).click();
    await expect(page).toHaveTitle("Hypervisor Live Update · Concordance");
    await page.waitForLoadState(); // its colours come after its title
    expect(await readColours()).toEqual(colours);
  });
});
