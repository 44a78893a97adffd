import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** Forty sentences, written for this story, as a chair would mail them. */
const note = `Hello all, here is what we covered in the call on Monday, March 10, 2031.
Thanks to everybody who joined on short notice.

----->o-----
We opened with the state of the preservation series. Mike Rapoport said that version nine went out on Friday.
Pasha Tatashin asked whether the memory of a session may be larger than what was set aside at boot.
Mike said that it may, as long as the first kernel is told on its command line.
It was agreed that a session never takes memory from the scratch region.
Jason Gunthorpe would prefer an error at preserve time over one at boot.
Nobody objected to that. Mike will document the limit in the next version.

----->o-----
We then talked about rolling back. James Gowans reported that one of two hosts came back without its devices.
He suspects the order in which drivers are frozen. James will collect the traces by the end of the week.
The group acknowledged that this order has no owner today.
Alexander Graf asked if the VMM could choose the order itself.
Jason does not think that this should be left to userspace. This was not decided.
Dave Hansen wondered what happens to a host that loses power in between. It was not agreed what to do then.

----->o-----
Samiullah Khawaja gave an update on page tables that survive.
He has a prototype which keeps the tables of one device over kexec.
A frozen table means a table that no driver may change until the next kernel has taken it over.
David Matlack noted that PCI devices need a stable number for this.
It was agreed to call such a number the token, and David Matlack will send a patch that does.
Chris Li is likely to help with the tests. We may come back to this.

----->o-----
Pratyush Yadav showed which tests run in public. He thinks that each release should be tested against the one before it.
There was a general acknowledgment that nobody tests more than one step today.
Pratyush will publish the list of tests before the next meeting.
Praveen Kumar asked whether results could be kept with the register. Greg Kroah-Hartman had no opinion on it.

----->o-----
Luca Boccassi reported that systemd keeps its descriptors over a soft reboot.
This works without any change to the kernel. He will write up how.
A milestone for the summer is to show one host that updates twice in a row without losing a guest.

----->o-----
Next meeting is on Monday, March 24, at 8am Pacific.
Topics for it:
- Limits of a session
- Order in which drivers are frozen
- Tokens of devices
`;

/** What is pressed and typed, each counted once. */
function counted(page: Page) {
  let count = 0;
  return {
    count: () => count,
    press: async (key: string) => {
      count += 1;
      await page.keyboard.press(key);
    },
    type: async (text: string) => {
      count += 1;
      await page.keyboard.insertText(text);
    },
  };
}

/** Where the keys would go. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at instanceof HTMLSelectElement ? (at.labels[0]?.textContent ?? "") : (at?.textContent ?? "").slice(0, 100);
  });

test("a chair takes in a note that nobody has seen with the keyboard alone, and hands it in", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { press, type, count } = counted(page);
  await signIn("chair");
  await page.goto("/meetings/new");
  // The way there is that of any page; what is counted begins at the field for the note.
  await page.getByText("Begin from a note").press("Enter");
  await page.getByLabel("The note, as it was mailed").focus();
  await type(note);
  await page.getByRole("button", { name: "Read the note" }).focus();
  await press("Enter");
  await expect(page.getByRole("heading", { name: "Record from the note" })).toBeVisible();
  await expect(page.getByText("Of 42 sentences 31 read as something")).toBeVisible();

  const goOn = async (to: RegExp, ...keys: readonly string[]) => {
    await expect.poll(() => focused(page)).toMatch(to);
    for (const key of keys) await press(key);
    await press("Enter");
  };
  await goOn(/What it is about.*We opened/, "a");
  await goOn(/^Nobody objected/, "x");
  await goOn(/What it is about.*We then talked/, "a");
  await goOn(/^Jason does not think/, "p");
  await goOn(/^This was not decided/, "x");
  await goOn(/^It was not agreed/, "x");
  await goOn(/What it is about.*Samiullah/, "a");
  await goOn(/What it is about.*Pratyush/, "a");
  await goOn(/What it is about.*Luca/, "a");
  await expect.poll(() => focused(page)).toBe("Record what is marked");
  await expect(page.getByText("Kept as you chose.")).toBeVisible();
  await expectAccessible();
  await press("Enter");

  const missing = page.locator("#answer");
  await expect(missing).toContainText("things are not right yet");
  await expect(missing).toBeFocused();
  const left = await missing.getByRole("link").allTextContents();
  expect(left.length, "what no sentence says is asked for").toBeLessThanOrEqual(8);
  await press("Tab");
  for (const place of left) {
    await press("Enter");
    if (place.includes("by whom")) await press("g");
    else await type(`What the note does not say: ${place}.`.slice(0, 90));
    await press("Tab");
  }
  await press("Enter");
  await expect(page.getByRole("button", { name: "Submit the proposal" })).toBeFocused();
  await press("Enter");
  await expect(page).toHaveURL(/\/proposals\/\d+$/);
  expect(count()).toBeLessThanOrEqual(60);

  await expect(page.getByText("Left out of the note:")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "“Nobody objected to that.”" }).first()).toBeVisible();
  const changes = page.getByRole("region", { name: "What it changes" });
  for (const said of ["A session never takes memory from the scratch region", "Frozen table", "Tokens of devices"])
    await expect(changes).toContainText(said);
});

test.describe("half a note", () => {
  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test("is there as it was left for who comes back to it, and is taken apart and put together", async ({
        page,
        signIn,
      }) => {
        await signIn("chair");
        await page.goto("/meetings/new");
        await page.getByText("Begin from a note").click();
        await page
          .getByLabel("The note, as it was mailed")
          .fill(note.replaceAll("2031", javaScriptEnabled ? "2032" : "2033"));
        await page
          .getByLabel("Day")
          .first()
          .fill(javaScriptEnabled ? "2032-03-08" : "2033-03-14");
        await page.getByRole("button", { name: "Read the note" }).click();
        await page.getByLabel(/^Nobody objected/).selectOption({ label: "nothing: left out" });
        await page.getByLabel(/^Mike will document/).selectOption({ label: "goes with the one before it" });
        await page.getByLabel(/^It was agreed to call/).selectOption({ label: "several things: take it apart" });
        if (javaScriptEnabled) await expect(page.getByText("Kept as you chose.")).toBeVisible();
        else {
          // A reload would break off what is on its way.
          const answered = page.waitForEvent("load");
          await page.getByRole("button", { name: "Keep for later" }).click();
          await answered;
        }
        await page.reload();

        await expect(page.getByLabel(/^Nobody objected/)).toHaveValue("out");
        await expect(page.getByLabel(/^Mike will document/)).toHaveValue("joined");
        await page.getByLabel(/^It was agreed to call such a number the token$/).selectOption("provisional");
        await page.getByLabel(/^David Matlack will send/).selectOption("action");
        for (const section of await page.getByLabel(/^What it is about/).all())
          await section.selectOption({ index: 1 });
        await page.getByRole("button", { name: "Record what is marked" }).click();

        const actions = page.getByRole("group", { name: /^New action/ });
        await expect(actions.getByLabel("Title").nth(1)).toHaveValue(/^David Matlack will send a patch/);
        await expect(page.getByRole("textbox", { name: "Why" })).toHaveValue(/- “Nobody objected to that\.”/);
      });
    });
});
