/** A register of more records than a page shows: read, walked and pulled a page at a time. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "../clients/typescript/src/client.ts";
import { expect, test } from "./fixtures.ts";
import { aServerOf } from "./ask-keeper.ts";
import { aContent } from "./own-server.ts";

const WORDS = 420;
const toSlug = (place: number) => `word-${String(place).padStart(3, "0")}`;

/** Every word rests on the same sentence of the first note. */
const aWord = (place: number) => `---
title: Word ${String(place).padStart(3, "0")}
scope: Long lists
standing: draft
sources:
  - type: passage
    meeting: "2025-01-27"
    offset: 1520
    length: 92
    quote: When you're done with it after the hand over, like an atomic attach, then it gets destroyed.
    sha256: b1a2a1eefb539b1c8e7ddcb778fb95bb7577ba483be0a76604540ae402856cb2
    speaker: jason-gunthorpe
    stance: position
    certainty: read
---

One of many.
`;

test.describe("of a register with more records than a page shows", { tag: "@any-screen" }, () => {
  // One server for all of them.
  test.describe.configure({ mode: "default" });
  let register = "";
  const at = (path: string): string => `${register}${path}`;

  test.beforeAll(async () => {
    const content = aContent();
    for (let place = 1; place <= WORDS; place += 1)
      writeFileSync(join(content, `terms/${toSlug(place)}.md`), aWord(place));
    register = await aServerOf(content);
  });

  test("a reader walks a list on and back with the keyboard, keeps what they chose, and is told where they are", async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(at("/terms?scope=Long+lists"));
    const above = page.getByRole("navigation", { name: "Where this is in: Glossary" });
    await expect(above).toContainText("1 to 200 of 420");
    await expect(above.getByRole("link", { name: "Previous" })).toHaveCount(0);
    await above.getByRole("link", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/terms\?scope=Long\+lists&after=word-200$/);
    await expect(above).toContainText("201 to 400 of 420");
    await expect(page.getByRole("rowheader", { name: "Word 201" })).toBeVisible();
    await expectAccessible();
    const below = page.getByRole("navigation", { name: "Where to go on in: Glossary" });
    await below.getByRole("link", { name: "Next" }).click();
    await expect(above).toContainText("401 to 420 of 420");
    await expect(page.locator("head link[rel=next]")).toHaveCount(0);
    await expect(page.locator("head link[rel=prev]")).toHaveAttribute("href", /after=word-200$/);
    await above.getByRole("link", { name: "Previous" }).click();
    await expect(above).toContainText("201 to 400 of 420");
  });

  test("a reader stays at a revision from page to page", async ({ page }) => {
    await page.goto(at("/terms?revision=1"));
    await page.getByRole("link", { name: "Next" }).first().click();
    await expect(page).toHaveURL(/after=[a-z0-9-]+&revision=1$/);
    await expect(page.getByText("This is the register as of revision 1")).toBeVisible();
  });

  test("a reader of a note sees the beginning of what rests on a sentence, and goes on to all of it", async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(at("/meetings/2025-01-27"));
    await page.getByRole("link", { name: "All 425 that rest on this" }).click();
    await expect(page.getByText("Every record that rests on one sentence of the note, 425 in all.")).toBeVisible();
    const above = page.getByRole("navigation", { name: "Where this is in: What rests on this" });
    await expect(above).toContainText("1 to 200 of 425");
    await above.getByRole("link", { name: "Next" }).click();
    await expect(above).toContainText("201 to 400 of 425");
    await expectAccessible();
    await page.getByRole("link", { name: "The sentence in its note" }).click();
    await expect(page.locator("mark#passage")).toContainText("like an atomic attach");
  });

  test.describe("who asks for a place that no list has", () => {
    test.use({ expectedComplaints: [/404/] });

    test("a reader is told so, and led to the beginning", async ({ page }) => {
      const answer = await page.goto(at("/terms?after=word-999"));
      expect(answer?.status()).toBe(404);
      await expect(page.getByText("There is no term “word-999”, after which the list would go on.")).toBeVisible();
      await page.getByRole("link", { name: "/terms", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Glossary" })).toBeVisible();
    });
  });

  test("a page costs what it shows, and a program walks a list with a client or by its links", async ({ request }) => {
    const [first, second] = await Promise.all(
      ["/terms?scope=Long+lists", "/terms?scope=Long+lists&after=word-200"].map(async (path) =>
        (await request.get(at(path))).body(),
      ),
    );
    expect(Math.abs((first?.length ?? 0) - (second?.length ?? 0))).toBeLessThan(10_000);

    const register = createClient({ baseUrl: at("") });
    const { records, next, total } = await register.listRecords({ collection: "terms" });
    expect([records.length, next]).toEqual([total, null]);
    const walked: string[] = [];
    for await (const page of register.pages("listRecords", { collection: "terms", limit: 200 })) {
      expect(page.records.length).toBeLessThanOrEqual(200);
      walked.push(...page.records.map(({ slug }) => slug));
    }
    expect(walked).toEqual(records.map(({ slug }) => slug));

    const answer = await request.get(at("/api/v1/terms?limit=200"));
    const onward = /<([^>]*)>; rel="next"/.exec(answer.headers()["link"] ?? "")?.[1] ?? "";
    const following = await request.get(onward);
    expect(following.headers()["link"]).toContain('/api/v1/terms?revision=1&limit=200>; rel="prev"');
    expect(await following.json()).toMatchObject({ records: { 0: { slug: walked[200] } } });
  });
});
