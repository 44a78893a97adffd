import type { Locator, Page } from "@playwright/test";
import { expect as expectSoon, test } from "./fixtures.ts";
import { isLive } from "./record-form.ts";

// A large machine takes its time where two browsers and the server share the processors.
const expect = expectSoon.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 120_000 });

const sheet = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const cells = (page: Page, list: string, field: string) =>
  page.locator(`[name^="/changes/0/body/${list}/"][name$="/${field}"]:not([type=hidden])`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A machine of so many states in a ring, with a way back from each. */
const toRing = (count: number): string =>
  [
    "stateDiagram-v2",
    "[*] --> s0",
    ...Array.from({ length: count }, (_, at) => `s${at} --> s${(at + 1) % count} : go_on_${at % 20}`),
    ...Array.from(
      { length: count },
      (_, at) => `s${(at + 1) % count} --> s${at} : go_back_${at % 20} [it is asked for]`,
    ),
  ].join("\n");

async function begin(page: Page, diagram: string): Promise<void> {
  await page.goto("/machines/new");
  await page.getByText("Begin from a diagram or a file").click();
  await page.getByLabel("The diagram as text").fill(diagram);
  await press(page, "Fill the form from it");
  await expect(page).toHaveURL(/draft=/);
  await expect(sheet(page, "States")).toBeVisible();
}

const small = "stateDiagram-v2\n[*] --> a\na --> b : go\nb --> a : back";

test("a member writes rows with the keys of a sheet: Enter goes down and makes a row, arrows with Ctrl and Alt", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await begin(page, small);
  await isLive(page);
  const ids = cells(page, "states", "id");
  await expect(ids).toHaveCount(2);
  await ids.first().focus();
  await page.keyboard.press("Enter");
  await expect(ids.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ids).toHaveCount(3);
  await expect(ids.nth(2)).toBeFocused();
  await page.keyboard.type("c");
  await page.keyboard.press("Tab");
  await expect(cells(page, "states", "label").nth(2)).toBeFocused();
  await page.keyboard.press("Control+ArrowUp");
  await expect(cells(page, "states", "label").nth(1)).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(ids.nth(1)).toHaveValue("c");
  await expect(cells(page, "states", "label").nth(2)).toBeFocused();
  await expect(ids.nth(2)).toHaveValue("b");
});

for (const script of [true, false])
  test.describe(script ? "with JavaScript" : "without JavaScript @any-screen", () => {
    test.use({ javaScriptEnabled: script });

    test("a member duplicates, moves and removes the chosen row, and renames a state everywhere", async ({
      page,
      signIn,
    }) => {
      await signIn("member");
      await begin(page, small);
      const ids = cells(page, "states", "id");
      const choose = (at: number) => page.getByRole("radio", { name: `Choose state ${at}`, exact: true }).check();
      await choose(2);
      await press(page, "Duplicate the chosen row of states");
      await expect(ids).toHaveCount(3);
      await expect(ids.nth(2)).toHaveValue("b-2");
      await press(page, "Move the chosen row of states up");
      await expect(ids.nth(1)).toHaveValue("b-2");
      await press(page, "Remove the chosen row of states");
      await expect(ids).toHaveCount(2);
      await expect(ids.nth(1)).toHaveValue("b");

      await choose(1);
      await sheet(page, "States").getByText("Rename", { exact: true }).click();
      await page.getByLabel("New id of the chosen row of states").fill("b");
      await press(page, "Rename it everywhere in states");
      await expect(page.getByText("is the id of another one of the states already").first()).toBeVisible();
      await page.getByLabel("New id of the chosen row of states").fill("begun");
      await press(page, "Rename it everywhere in states");
      await expect(ids.first()).toHaveValue("begun");
      await expect(cells(page, "transitions", "from").first()).toHaveValue("begun");
      await expect(page.getByLabel("Initial")).toHaveValue("begun");
    });

    test("rows from a spreadsheet and lines of Mermaid become rows", async ({ page, signIn }) => {
      await signIn("member");
      await begin(page, small);
      const paste = async (list: string, text: string) => {
        await sheet(page, list).getByText("Paste rows", { exact: true }).click();
        await page.getByLabel(`Rows for ${list.toLowerCase()}`).fill(text);
        await press(page, `Add the pasted rows to ${list.toLowerCase()}`);
      };
      await paste("States", "id\tkind\tdescription\nc\tfinal\tThe end.\nd\tNormal\tGoes on.");
      await expect(cells(page, "states", "id")).toHaveCount(4);
      await expect(cells(page, "states", "description").nth(2)).toHaveValue("The end.");
      await expect(cells(page, "states", "kind").nth(2)).toHaveValue("final");
      await paste("Transitions", "d --> e : fall asleep [it is late]\ne --> d : ⚠ wake\nnote right of d");
      await expect(page.getByText("note right of d").first(), "what was not taken is listed").toBeVisible();
      await expect(cells(page, "states", "id").last()).toHaveValue("e");
      await expect(cells(page, "events", "id").nth(2)).toHaveValue("fall_asleep");
      await expect(cells(page, "events", "label").nth(2)).toHaveValue("fall asleep");
      await expect(cells(page, "transitions", "guard").nth(2)).toHaveValue("it is late");
      await expect(cells(page, "transitions", "kind").nth(3)).toHaveValue("failure");
    });

    test("what a row says seldom is shown for the chosen row, and kept while it is not", async ({ page, signIn }) => {
      await signIn("member");
      await begin(page, small);
      await page.getByRole("radio", { name: "Choose transition 1", exact: true }).check();
      await press(page, "Details of the chosen row of transitions");
      await page.getByLabel("Effect").fill("nothing is lost");
      await press(page, "Details of the chosen row of transitions");
      await expect(page.getByLabel("Effect")).toHaveCount(0);
      await press(page, "Details of the chosen row of transitions");
      await expect(page.getByLabel("Effect")).toHaveValue("nothing is lost");
    });
  });

test("cells that are pasted over a cell go into as many, and the rows on below it", async ({ page, signIn }) => {
  await signIn("member");
  await begin(page, small);
  await isLive(page);
  const ids = cells(page, "states", "id");
  await ids.nth(1).focus();
  await ids.nth(1).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "x\tEx\ny\tWhy\r\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(ids).toHaveCount(3);
  await expect(ids.nth(1)).toHaveValue("x");
  await expect(cells(page, "states", "label").nth(2)).toHaveValue("Why");
  await expect(page.getByRole("button", { name: "Undo the paste into states" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(ids).toHaveCount(2);
  await expect(ids.nth(1)).toHaveValue("b");
});

test("a click on the live diagram goes to the row of the state or the transition @any-screen", async ({
  page,
  signIn,
}) => {
  await signIn("member");
  await begin(page, small);
  await isLive(page);
  const preview = page.getByRole("complementary", { name: "Preview" });
  await preview.locator("[data-state=b]").click();
  await expect(cells(page, "states", "id").nth(1)).toBeFocused();
  await expect(page.getByRole("radio", { name: "Choose state 2", exact: true })).toBeChecked();
  await preview.locator("[data-from=b][data-to=a]").first().click();
  await expect(cells(page, "transitions", "from").nth(1)).toBeFocused();
});

test("the form of a machine of 60 states fits on three screens, and no key waits for anything", async ({
  page,
  browser,
  isMobile,
  signIn,
}) => {
  test.skip(isMobile, "a phone has the same scripts, and screens of another height");
  await signIn("member");
  await begin(page, toRing(60));
  await isLive(page);
  await expect(cells(page, "states", "id")).toHaveCount(60);
  await expect(cells(page, "transitions", "from")).toHaveCount(120);
  const form = page.getByRole("form", { name: "Proposal" });
  const { height = 0 } = (await form.boundingBox()) ?? {};
  expect(height, "the whole form").toBeLessThan(3_000);

  const preview = page.getByRole("complementary", { name: "Preview" });
  const undrawn = preview.getByText("could not be drawn in the time there is");
  await expect(preview.locator("[data-state=s59]").or(undrawn)).toBeVisible({ timeout: 60_000 });
  const type = async (field: Locator, text: string, isTyped: () => Promise<unknown> = () => Promise.resolve()) => {
    await field.focus();
    // To scroll there paints all rows around it, and is done by then.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
    await page.keyboard.type(text, { delay: 150 });
    await isTyped();
    return findLongestTask((await browser.stopTracing()).toString());
  };
  // Over the pauses after which it is previewed and kept; not seen by its words: to look for these is a longer task than any.
  const kept = page.waitForResponse(/\/propose\/keep$/);
  const longest = Math.max(
    await type(cells(page, "states", "label").nth(30), "a state with a long name", () => kept),
    await type(cells(page, "transitions", "guard").nth(60), "while nobody asks for it"),
  );
  expect(longest, "milliseconds of one task while somebody types").toBeGreaterThan(0);
  expect(longest, "milliseconds of one task while somebody types").toBeLessThanOrEqual(50);
});

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** Microseconds of processor time, which others who use the processor do not lengthen. */
  readonly tdur?: number;
}

/** What a key can have to wait for: one task of the page's main thread, in milliseconds of processor time. */
function findLongestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }; // as Chromium writes it
  const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && isMain(event));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}
