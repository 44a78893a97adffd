import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { accept, expect, openPage, passLastCall, startGroup, test as withGroup, type Group } from "./group.ts";

/** A corrected note changes a hundred records: the other stories of a group count their versions. */
const test = withGroup.extend<object, { readonly group: Group }>({
  group: [
    async ({}, use) => {
      const group = await startGroup();
      await use(group);
      await group.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

const note = readFileSync("content/meetings/2025-01-27.original.txt", "utf8");
/** One sentence that a decision rests on is weaker in it, and so all others stand elsewhere by some bytes. */
const corrected = note.replace(
  "It was agreed on that once you roll out",
  "It was suggested by some that once you roll out",
);

const passage = async (page: Page, record: string) => {
  const { body } = (await (await page.request.get(`/api/v1/${record}`)).json()) as {
    readonly body: {
      readonly sources: readonly { readonly quote: string; readonly sha256: string; readonly offset: number }[];
    };
  };
  return body.sources[0];
};

async function takeIn(page: Page, text: string, corrects: string): Promise<void> {
  await page.goto("/meetings/new");
  await page.getByText("Begin from a note").click();
  await page.getByLabel("The note, as it was mailed").fill(text);
  await page.getByLabel("Corrects the note of").fill(corrects);
  await page.getByRole("button", { name: "Read the note" }).click();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a chair takes in a corrected note: what stands is led over, and the decision on a changed sentence is told of", async ({
  eve,
  clara,
  reader,
  group,
}) => {
  test.setTimeout(240_000);
  const before = await passage(reader, "decisions/point-of-no-return");
  const old = `/meetings/2025-01-27?passage=${before?.offset}-197#passage`;

  await takeIn(clara, corrected, "2025-01-27");
  await expect(heading(clara)).toHaveText("What rests on the older note");
  const changed = clara.getByRole("group", { name: /: “It was agreed on that once you roll out/ }).first();
  await expect(changed).toContainText("is worded otherwise in the corrected note");
  await expect(changed.locator("ins").first(), "what it says now").toContainText("suggested");
  await expect(changed.getByRole("radio", { name: /^Keep quoting the older note/ }), "nobody chose yet").toBeChecked();
  const same = clara.getByRole("group", { name: /stands in the corrected note word for word$/ });
  const folded = clara.getByText(/there word for word$/);
  expect(await folded.count()).toBeGreaterThan(10);
  await folded.first().click();
  await expect(same.first().getByRole("radio", { name: /^Quote the corrected note/ })).toBeChecked();
  await clara.getByRole("button", { name: "Lead over what is chosen" }).click();

  await expect(clara.getByLabel("What you propose, in one line")).toHaveValue(
    "Take in a corrected note of January 27, 2025",
  );
  // By its id: a role is looked for in all 60,000 nodes of this form, which takes the browser 20 s.
  await clara.locator("#do-submit").click();
  await expect(clara).toHaveURL(/\/proposals\/\d+$/);
  const path = new URL(clara.url()).pathname;
  await expect(clara.getByText(/rests on a sentence of the note of 2025-01-27/).first()).toBeVisible();
  await passLastCall({ eve, clara }, { path, group });
  const dora = await openPage(clara.context().browser() ?? raise(), group, "dora");
  await accept(dora, path);
  await dora.context().close();

  await test.step("the old address of a sentence highlights it still, and leads to what was corrected", async () => {
    await reader.goto(old);
    await expect(reader.locator("mark#passage")).toContainText("It was agreed on that once you roll out");
    const originals = reader.getByRole("navigation", { name: "Originals of this note" });
    await expect(originals).toContainText("This note was corrected.");
    const corrections = reader.getByRole("region", { name: /^Corrected notes/ });
    await expect(corrections).toContainText("Words 1 sentence otherwise.");
    await expect(corrections.locator("del")).toContainText("agreed on");
    await expect(corrections.locator("ins")).toContainText("suggested by some");
    await corrections.getByRole("link", { name: "as it is" }).click();
    await expect(reader).toHaveURL(/original=[0-9a-f]{12}&passage=/);
    await expect(reader.locator("mark#passage")).toContainText("It was suggested by some that once you roll out");
    await expect(originals).toContainText("This is the corrected note");
  });

  await test.step("the decision keeps its words until somebody chooses, and the checks say so", async () => {
    expect(await passage(reader, "decisions/point-of-no-return")).toEqual(before);
    await reader.goto("/findings?rule=quotes-corrected-note");
    await expect(reader.locator('main a[href="/decisions/point-of-no-return"]').first()).toBeVisible();
    await expect(reader.getByRole("main")).toContainText("It was suggested by some that once you roll out");
  });

  await test.step("what stood word for word quotes the corrected note, at its place there", async () => {
    const { kept, moved } = await countQuoted(reader);
    expect(moved).toBeGreaterThan(10);
    expect(kept, "what rests on the one sentence").toBeLessThan(moved);
  });

  await test.step("the same note once more changes nothing", async () => {
    for (const twice of [corrected, note]) {
      await takeIn(clara, twice, "2025-01-27");
      await expect(clara.locator(".form-message")).toContainText("This note is in the register already");
    }
  });
});

/** Passages of the whole register, by the original that they quote. */
async function countQuoted(page: Page): Promise<{ readonly kept: number; readonly moved: number }> {
  const spec = await (await page.request.get("/api/v1/spec")).text();
  const { body } = (await (await page.request.get("/api/v1/meetings/2025-01-27")).json()) as {
    readonly body: {
      readonly original: { readonly sha256: string };
      readonly corrections: readonly { readonly original: { readonly sha256: string; readonly text: string } }[];
    };
  };
  expect(body.corrections[0]?.original.text).toBe(corrected);
  const count = (sha256: string | undefined): number => spec.split(`"${sha256}"`).length - 2;
  return { kept: count(body.original.sha256), moved: count(body.corrections[0]?.original.sha256) };
}

const raise = (): never => {
  throw new Error("has no browser");
};

test("a chair without JavaScript is told what would be right of a corrected note that is none", async ({
  browser,
  group,
}) => {
  const page = await openPage(browser, group, "dora", false);
  for (const [text, corrects, why] of [
    ["We met on March 9, 2031. All was well.", "2025-01-27", "is another note: no sentence of the note of"],
    [`${note} And more.`, "2031-03-09", "names no meeting whose note is kept here"],
    ["  ", "2025-01-27", "is empty"],
    ["We met. ".repeat(140_000), "2025-01-27", "and a note at most 1000000"],
  ] as const) {
    await takeIn(page, text, corrects);
    await expect(page.getByText(why), why).toBeVisible();
  }
  await page.context().close();
});

test("a chair marks that the next call is cancelled, and it is one event of the calendar", async ({ clara }) => {
  await clara.goto("/meetings/new");
  await clara.getByText("Begin from a note").click();
  const sentence = "There will be no meeting on March 24, 2031.";
  await clara
    .getByLabel("The note, as it was mailed")
    .fill(
      `Notes from the call that took place on March 10, 2031.\n\n${sentence} The call on April 7 may be cancelled.\n`,
    );
  await clara.getByRole("button", { name: "Read the note" }).click();
  const choice = clara.getByRole("combobox", { name: new RegExp(`^${sentence}`) });
  await expect(choice).toHaveValue("off");
  await expect(clara.getByRole("combobox", { name: /^The call on April 7/ }), "hedged words are asked").toHaveValue("");
  await clara
    .getByRole("button", { name: /^Record/ })
    .first()
    .click();
  await expect(clara.locator('[name="/changes/0/body/offCadence/0/day"]')).toHaveValue("2031-03-24");
});
