import type { Page } from "@playwright/test";
import {
  accept,
  edit,
  expect,
  openPage,
  passLastCall,
  propose,
  startLastCall,
  take,
  takePosition,
  test,
} from "./group.ts";

test.setTimeout(180_000);
test.use({ actionTimeout: 20_000 });

test.describe("how a proposal ends without acceptance", () => {
  test("a chair rejects it with a reason, and the register stays as it was", async ({ ada, clara, reader }) => {
    const path = await propose(ada, {
      record: "terms/kexec",
      title: "Say less about kexec",
      typed: { "/meaning": "A reboot." },
    });
    await clara.goto(path);
    await take(clara, "Reject it", { Why: "It says **less** than we know." });
    const outcome = clara.getByRole("region", { name: "Outcome" });
    await expect(outcome).toContainText("rejected");
    await expect(outcome.locator("strong")).toHaveText("less");
    await expect(clara.locator("summary").getByText("Accept it")).toHaveCount(0);
    await reader.goto(path);
    await expect(reader.getByRole("region", { name: "History", exact: true })).toContainText(
      "It says less than we know.",
    );
    await reader.goto("/terms/kexec");
    await expect(reader.getByText(/^version 1 · since revision 1/)).toBeVisible();
    await reader.goto("/proposals?state=rejected");
    await expect(reader.getByRole("region", { name: "Proposals", exact: true })).toContainText("Say less about kexec");
  });

  test("its author withdraws it with a reason; it stays readable and takes nothing but comments", async ({
    ada,
    eve,
  }) => {
    const path = await propose(ada, {
      record: "terms/kho",
      title: "Another word for KHO",
      typed: { "/meaning": "Handing over." },
    });
    await eve.goto(path);
    await ada.goto(path);
    await take(ada, "Withdraw it", { Why: "It was said before." });
    await expect(ada.getByRole("region", { name: "Outcome" })).toContainText("It was said before.");
    // Eve still has the page from before, and is told instead of being let through.
    await take(eve, "Take a position", {}, (form) => form.getByLabel("Position on this text").selectOption("support"));
    await expect(eve.locator(".form-message.refused")).toContainText(
      "has gone on since you read it and is withdrawn now",
    );
    await eve.goto(path);
    await expect(eve.locator("summary").getByText("Take a position")).toHaveCount(0);
    await eve.getByLabel("What you want to say", { exact: true }).fill("Thank you all the same.");
    await eve.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(eve.getByRole("region", { name: "Discussion" })).toContainText("Thank you all the same.");
  });
});

test.describe("two edits of one proposal", () => {
  const inOneLine = (page: Page) => page.getByLabel("What you propose, in one line");
  const save = (page: Page) => page.getByRole("button", { name: "Save the edit" }).click();
  const told = (page: Page) => page.locator(".form-message.refused");

  test("an author who saves an older edit in another tab is told so, loses neither text, and may go on", async ({
    ada,
  }) => {
    const path = await propose(ada, { record: "terms/kho", title: "Two tabs", typed: { "/meaning": "Handing over." } });
    const meaning = (page: Page) => page.locator(`[name="/changes/0/body/meaning"]`);
    const other = await ada.context().newPage();
    await Promise.all([ada.goto(`${path}/edit`), other.goto(`${path}/edit`)]);
    await meaning(other).fill("Handing over, said in the newer edit.");
    await save(other);
    await expect(other).toHaveURL(new RegExp(`${path}$`));

    await inOneLine(ada).fill("Two tabs, the older one");
    await expect(ada.getByText("Kept as you typed.")).toBeVisible();
    await save(ada);
    await expect(told(ada)).toContainText("has gone on since the text of this form was taken from it");
    await expect(told(ada).getByRole("link", { name: /^Proposal \d+/ })).toHaveAttribute("href", path);
    await expect(inOneLine(ada)).toHaveValue("Two tabs, the older one");
    await other.goto(path);
    await expect(other.getByRole("main")).toContainText("said in the newer edit");

    // The draft asks again: what was kept is still of the older text.
    await other.goto("/proposals");
    await other.getByRole("link", { name: "Two tabs, the older one" }).click();
    await expect(inOneLine(other)).toHaveValue("Two tabs, the older one");
    await save(other);
    await expect(told(other)).toContainText("has gone on since");
    await meaning(other).fill("Handing over, said in the newer edit and taken over.");
    await expect(other.getByText("Kept as you typed.")).toBeVisible();
    await save(other);
    await expect(other).toHaveURL(new RegExp(`${path}$`));
    await expect(other.getByRole("main")).toContainText("newer edit and taken over");
    await expect(other.getByRole("heading", { name: "Two tabs, the older one" })).toBeVisible();
    await other.close();
  });

  test.describe("without JavaScript", () => {
    test("an edit that does not say from which text it was made is asked about, until its author sends it again", async ({
      ada,
      group,
      browser,
    }) => {
      const path = await propose(ada, { record: "terms/kho", title: "No stamp", typed: { "/meaning": "Over." } });
      const page = await openPage(browser, group, "ada", false);
      const withoutStamp = () => page.locator("input[name=length]").evaluate((input) => input.remove());
      await page.goto(`${path}/edit`);
      await withoutStamp();
      await inOneLine(page).fill("A form from before");
      await save(page);
      await expect(told(page)).toContainText("has gone on since");
      await save(page);
      await expect(page.getByRole("heading", { name: "A form from before" })).toBeVisible();

      await page.goto(`${path}/edit`);
      await withoutStamp();
      await page.getByRole("button", { name: "Keep as a draft" }).click();
      await expect(page).toHaveURL(/draft=/);
      await expect(page.locator("input[name=length]")).toHaveCount(0);
      await inOneLine(page).fill("A draft from before, of the text as it is");
      await save(page);
      await expect(page.getByRole("heading", { name: "A draft from before" })).toBeVisible();
      await page.context().close();
    });
  });
});

test("a reviewer reads a change as the page that it makes, with what is new in it marked in words", async ({
  ada,
  reader,
}) => {
  const path = await propose(ada, {
    record: "terms/unfreeze",
    title: "Say less about unfreezing",
    typed: {
      "/meaning":
        "To take a freeze back because the update is given up inside `reboot()`: some **other** file or session could not be frozen.",
    },
  });
  await reader.goto(path);
  const page = reader.getByRole("group", { name: /as its page would be$/ });
  await expect(page.locator("ins strong")).toHaveText("other");
  await expect(page.locator("del", { hasText: "In Linux 6.19 it was not" })).toBeVisible();
  await expect(page).not.toContainText("**");
  const fields = reader.locator("details.field-by-field");
  await expect(fields.getByText("changed meaning")).toBeHidden();
  await fields.locator("summary").first().click();
  await expect(fields.getByText("changed meaning")).toBeVisible();

  await reader.goto("/terms/unfreeze");
  const open = reader.getByRole("complementary", { name: "Open proposals about this" });
  await expect(open).toContainText("An open proposal would change this");
  await open.getByRole("link", { name: "Say less about unfreezing" }).click();
  await expect(reader).toHaveURL(path);
  await reader.goto("/terms/unfreeze?revision=1");
  await expect(open).toHaveCount(0);
});

test("what was only said takes two days and a chair, and no support, as the charter has it", async ({
  ada,
  clara,
  group,
}) => {
  const path = await propose(ada, {
    record: "people/chris-li",
    title: "Say more about a person",
    typed: { "/about": "Named in a note, and more is not known here." },
  });
  await startLastCall(clara, path);
  group.pass(1);
  await clara.goto(path);
  await expect(clara.locator("summary").getByText("Accept it")).toHaveCount(0);
  group.pass(2);
  await accept(clara, path);
});

test("a chair asks for changes, and the author edits the text and puts it to the group again", async ({
  ada,
  clara,
}) => {
  const path = await propose(ada, {
    record: "terms/luo",
    title: "What LUO does",
    typed: { "/meaning": "It orchestrates." },
  });
  await clara.goto(path);
  await take(clara, "Request changes", { "What should change": "Say what it orchestrates." });
  await expect(clara.getByText("changes requested").first()).toBeVisible();
  await expect(clara.getByRole("region", { name: "Outcome" })).toContainText("Say what it orchestrates.");
  await ada.goto("/proposals");
  await expect(ada.getByRole("region", { name: "What waits for you" })).toContainText(
    "Make the changes that were asked for and submit it again",
  );
  await edit(ada, path, { "/meaning": "It orchestrates a live update." });
  await expect(ada).toHaveURL(new RegExp(`${path}$`));
  await take(ada, "Submit it to the group");
  await expect(ada.locator(".title-row").getByText("open")).toBeVisible();
  await expect(ada.getByRole("region", { name: "Outcome" })).toHaveCount(0);
});

test("a chair closes a concern of somebody else with a reason that stays, and the way to the last call is free", async ({
  ada,
  eve,
  clara,
}) => {
  const path = await propose(ada, { record: "terms/criu", title: "What CRIU is", typed: { "/meaning": "A tool." } });
  await eve.goto(path);
  await take(eve, "Raise a concern", {
    "Name of the concern": "Too short",
    "The concern": "One word is not a meaning.",
    "What would clear it": "Two sentences.",
  });
  await ada.goto(path);
  await expect(ada.locator("summary").getByText("Close “Too short”")).toHaveCount(0);
  await expect(ada.getByText("Its owner can withdraw it; a chair can close it with a reason.")).toBeVisible();
  await expect(ada.getByLabel("Where it stands")).toContainText("Ada to clear the concern");
  await expect(ada.getByLabel("Where it stands")).toContainText("Eve to withdraw the concern");
  await clara.goto(path);
  await expect(clara.getByText("You cannot start the last call yet:")).toBeVisible();
  await take(clara, "Close “Too short”", { "Why it no longer stands": "The group prefers it short." });
  await expect(clara.getByRole("heading", { name: /Too short/ })).toContainText("closed");
  await expect(clara.getByRole("region", { name: "Concerns" })).toContainText("The group prefers it short.");
  await startLastCall(clara, path);
});

test("an editorial edit leaves positions and the last call as they are; any other edit outdates them, whatever it says it is", async ({
  ada,
  eve,
  clara,
}) => {
  const path = await propose(ada, {
    record: "machines/kho-stateless",
    title: "Say it in fewer words",
    typed: { "/summary": "What KHO does, in fewer words." },
  });
  await takePosition(eve, path, "support");
  await startLastCall(clara, path);

  await edit(ada, path, { "/summary": "What KHO does, in a few words." }, { editorial: true });
  await expect(ada).toHaveURL(new RegExp(`${path}$`));
  await expect(ada.getByRole("heading", { name: "Last call until" })).toBeVisible();
  await expect(ada.getByLabel("Where it stands")).not.toContainText("on an earlier text");
  await expect(ada.getByRole("region", { name: "History", exact: true })).toContainText("edited it, editorially");

  await edit(ada, path, { "/scope": "per planet" }, { editorial: true });
  await expect(ada.getByText(/so it is not editorial/)).toBeVisible();
  await edit(ada, path, { "/scope": "per planet" });
  await expect(ada).toHaveURL(new RegExp(`${path}$`));
  await expect(ada.getByRole("heading", { name: "Last call until" })).toHaveCount(0);
  await expect(ada.getByLabel("Where it stands")).toContainText("on an earlier text");
});

test("nobody accepts what is their own, and nobody what only its author supports", async ({ clara, dora, group }) => {
  const path = await propose(clara, {
    record: "terms/tmpfs",
    title: "What tmpfs is",
    typed: { "/meaning": "Files in memory." },
  });
  await takePosition(clara, path, "support");
  await startLastCall(clara, path);
  group.pass(8);
  await dora.goto(path);
  await expect(dora.getByText("You cannot accept it yet:")).toBeVisible();
  await expect(dora.getByText("there are 0 for this text").first()).toBeVisible();
  await takePosition(dora, path, "support");
  await clara.goto(path);
  await expect(clara.getByText("nobody accepts a proposal of their own; another chair has to")).toBeVisible();
  await expect(clara.locator("summary").getByText("Accept it")).toHaveCount(0);
  await accept(dora, path);
});

test("of two chairs who accept at once one does, and the other is told", async ({
  ada,
  eve,
  clara,
  dora,
  reader,
  group,
}) => {
  const path = await propose(ada, {
    record: "terms/vfio",
    title: "What VFIO is",
    typed: { "/meaning": "Devices in the hands of userspace." },
  });
  await passLastCall({ eve, clara }, { path, group });
  for (const page of [clara, dora]) {
    await page.goto(path);
    await page.locator("summary").getByText("Accept it", { exact: true }).click();
  }
  await Promise.all(
    [clara, dora].map((page) => page.getByRole("form", { name: "Accept it", exact: true }).getByRole("button").click()),
  );
  const told: string[] = [];
  for (const page of [clara, dora]) {
    await expect(page.getByRole("region", { name: "Outcome" })).toContainText("accepted");
    told.push(...(await page.locator(".form-message.refused").allInnerTexts()));
  }
  expect(told).toEqual([expect.stringContaining("has gone on since you read it and is accepted now")]);
  await reader.goto("/terms/vfio");
  await expect(reader.getByText(/^version 2 · /)).toBeVisible();
  await expect(reader.getByRole("region", { name: "Versions", exact: true }).getByRole("row")).toHaveCount(3);
});
