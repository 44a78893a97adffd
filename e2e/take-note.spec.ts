import { count } from "./counted.ts";
import { expect, test } from "./fixtures.ts";

const note = `Notes from the call on Monday, February 10, 2031. Thanks to everybody who was involved!

# Scope
Mike Rapoport noted that KHO is a layer below fdbox. Zara Quill asked who maintains the layer above it.

# Layers
It was agreed that fdbox stays out of KHO. Mike will send another version of the series.

# Pairs
Pratyush Yadav noted that pairs cost a lot to test. There was a general acknowledgment that each release is tested once.
A published pair means a pair whose tests are published.

# Devices
Chris Li talked about devices. Tom Okonjo will share slides with the group.

# Tooling
Una Marsh showed a tool that nobody knew. Nothing was decided.

# Next meeting
Next meeting is on Monday, February 24, at 8.
- Status of the series
- Tests of pairs
- Slides on devices
- A tool for everybody
`;

/** What the words of each sentence say plainly, by how it begins. */
const read = {
  "Mike Rapoport noted": "position on the topic",
  "Zara Quill asked": "question about the topic",
  "It was agreed": "decision: agreed in this call",
  "Mike will send": "action",
  "Pratyush Yadav noted": "position on the topic",
  "There was a general": "decision: acknowledged",
  "A published pair": "term, with its meaning",
  "Next meeting is": "announces the next meeting",
  "- Status of the series": "agenda item of the next meeting",
  "- Tests of pairs": "agenda item of the next meeting",
  "- Slides on devices": "agenda item of the next meeting",
  "- A tool for": "agenda item of the next meeting",
} as const;

test("a chair takes in a whole meeting in one proposal, with a few clicks and no sentence typed twice", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { click, fill, select, clicks, fields } = count();
  await signIn("chair");
  await page.goto("/meetings/new");
  await click(page.getByText("Begin from a note"));
  await fill(page.getByLabel("The note, as it was mailed"), note);
  await click(page.getByRole("button", { name: "Read the note" }));

  await expect(page.getByRole("heading", { name: "Record from the note" })).toBeVisible();
  const sections = page.getByRole("group", { name: /^(Scope|Layers|Pairs|Devices|Tooling|Next meeting)$/ });
  await expect(sections, "found by their headings").toHaveCount(6);
  const named = page.getByRole("group", { name: "Whom it names" });
  await expect(named, "found in the register").toContainText(
    /Chris Li listed.*Mike Rapoport listed.*Pratyush Yadav listed/,
  );
  for (const name of ["Zara Quill", "Tom Okonjo", "Una Marsh"]) await click(named.getByLabel(name));
  await select(page.getByLabel("What it is about : Scope"), "a new topic, “Scope”");
  const markOf = (start: string) => page.getByLabel(new RegExp(`^${start}`));
  for (const [start, what] of Object.entries(read))
    await expect(markOf(start).locator("option:checked"), start).toHaveText(what);
  for (const start of ["Chris Li talked", "Una Marsh showed", "Nothing was decided", "Tom Okonjo will"])
    await expect(markOf(start), "what is not said plainly is for a person to mark").toHaveValue("");
  await expect(page.getByText("Reads as an action · Mike Rapoport")).toBeVisible();
  await expect(page.getByText("Of 18 sentences 13 read as something")).toBeVisible();
  await select(markOf("Tom Okonjo will"), "action");
  await click(page.getByRole("button", { name: "Record what is marked" }));

  await expect(page.locator(".form-message.refused"), "a position is one on something").toContainText(
    "The topic of “Pairs” is missing",
  );
  await expectAccessible();
  await select(page.getByLabel("What it is about : Pairs"), "Rollback: whether, and by whom");
  await click(page.getByRole("button", { name: "Record what is marked" }));

  const missing = page.locator("#answer");
  await expect(missing, "what no sentence says is asked for").toContainText("deciders: by whom");
  await fill(page.getByLabel("Summary"), "A call on layers, pairs and devices.");
  await fill(page.getByRole("textbox", { name: "Question" }), "What is in scope of the layers?");
  const decisions = page.getByRole("group", { name: /^New decision/ });
  await expect(decisions).toHaveCount(2);
  for (const decision of await decisions.all()) await select(decision.getByLabel("By whom", { exact: true }), "group");
  await click(page.getByRole("button", { name: "Submit the proposal" }));
  await expect(page).toHaveURL(/\/proposals\/\d+$/);

  const changes = page.getByRole("region", { name: "What it changes" });
  await expect(changes).toContainText("Hypervisor Live Update, February 10, 2031");
  await expect(changes).toContainText("Each release is tested once");
  expect(clicks()).toBeLessThanOrEqual(12);
  expect(fields()).toBeLessThanOrEqual(12);
});

test("a chair finds a bullet that announces several items taken apart, one for each @no-script", async ({
  page,
  signIn,
}) => {
  await signIn("chair");
  await page.goto("/meetings/new");
  await page.getByText("Begin from a note").click();
  await page
    .getByLabel("The note, as it was mailed")
    .fill(
      "Notes from the call on Monday, March 10, 2031.\n\nFor the next meeting:\n\n- topics proposed by Pasha: session names, error codes, and accounting\n- Tests of pairs\n",
    );
  await page.getByRole("button", { name: "Read the note" }).click();
  for (const item of ["session names", "error codes", "accounting"])
    await expect(page.getByLabel(item, { exact: true })).toHaveValue("agenda");
});
