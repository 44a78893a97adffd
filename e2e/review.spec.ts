import type { Page } from "@playwright/test";
import { accept, edit, expect, passLastCall, propose, startLastCall, take, takePosition, test } from "./group.ts";

test.setTimeout(180_000);
test.use({ actionTimeout: 20_000 });

test.describe("how a proposal ends without acceptance", () => {
  test("a chair rejects it with a reason, and the register stays as it was", async ({
    pages: { ada, clara, reader },
  }) => {
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
    pages: { ada, eve },
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

test("a chair asks for changes, and the author edits the text and puts it to the group again", async ({
  pages: { ada, clara },
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
  pages: { ada, eve, clara },
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

test("what is said stands at the field, the state or the transition it is about, with its answers below it", async ({
  pages: { ada, eve, reader },
}) => {
  const path = await propose(ada, {
    record: "machines/luo-session",
    title: "Say more about the session",
    typed: {
      "/scope": "per session",
      "/states/0/description": "There is no session of this name.",
      "/transitions/0/note": "Whoever opens the device may do it.",
    },
  });
  const said = [
    { place: /^scope/, path: "/scope", text: "Shorter. <script>alert(1)</script> *Good.*" },
    { place: /^states › absent/, path: "/states/0/description", text: "About the state." },
    { place: /^transitions/, path: "/transitions/0/note", text: "About the transition." },
  ];
  for (const { place, text } of said) {
    await eve.goto(path);
    const change = eve.getByRole("region", { name: "LUO session" }).getByRole("listitem").filter({ hasText: place });
    await change.getByRole("link", { name: "Comment on this" }).first().click();
    await eve.getByLabel("What you want to say about this place").fill(text);
    await eve.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(change.first()).toContainText(text.split(" ")[0] ?? "");
  }
  await ada.goto(path);
  const thread = ada.getByRole("listitem").filter({ hasText: "About the state." }).last();
  await thread.locator("summary").getByText("Reply", { exact: true }).click();
  await thread.getByLabel("Your reply").fill("So it is.");
  await thread.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(thread.getByRole("listitem")).toContainText("So it is.");
  await eve.goto(path);
  const again = eve.getByRole("listitem").filter({ hasText: "About the state." }).last();
  await again.locator("summary").getByText("Reply", { exact: true }).click();
  await again.getByLabel("Your reply").fill("Then we agree.");
  await again.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(again.getByRole("listitem")).toHaveCount(2);

  await reader.goto(path);
  const difference = reader.getByRole("region", { name: "LUO session" });
  await expect(difference.getByText("Good.")).toHaveCSS("font-style", "italic");
  await expect(difference.locator(".said script")).toHaveCount(0);
  await expect(difference.locator(".said").filter({ hasText: "Then we agree." })).toContainText("Eve, Example Works");
  await expect(reader.getByRole("link", { name: "Comment on this" })).toHaveCount(0);
});

test("a chair accepts over an objection only with an outcome in writing, and only once the last call is over", async ({
  pages: { ada, eve, clara, dora, reader },
  group,
}) => {
  const path = await propose(ada, {
    record: "terms/pkram",
    title: "What PKRAM was",
    typed: { "/meaning": "Memory that outlived a kexec." },
  });
  await takePosition(eve, path, "object", "It was never merged.");
  await takePosition(dora, path, "stand-aside");
  await takePosition(dora, path, "abstain");
  await takePosition(dora, path, "support");
  const stands = dora.getByLabel("Where it stands");
  await expect(stands).toContainText("objects Eve, Example Works");
  await expect(stands).not.toContainText("abstains");
  await startLastCall(clara, path);
  await expect(clara.getByText("You cannot accept it yet:")).toBeVisible();
  await expect(clara.getByText(/the last call is open until/).first()).toBeVisible();

  group.pass(8);
  await clara.goto(path);
  await take(clara, "Accept it");
  await expect(clara.locator(".form-message.refused")).toContainText(
    "accepting over an objection needs a written outcome",
  );
  await clara.getByLabel("Outcome", { exact: true }).fill("Eve is right that it was never merged; the text says was.");
  await clara.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(clara.getByRole("region", { name: "Outcome" })).toContainText("the text says was");
  await reader.goto(path);
  await expect(reader.getByRole("region", { name: "Outcome" })).toContainText("Nothing in it changes any more.");
  await expect(reader.getByLabel("Where it stands")).toContainText("objects Eve, Example Works");
});

test("an editorial edit leaves positions and the last call as they are; any other edit outdates them, whatever it says it is", async ({
  pages: { ada, eve, clara },
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

test("nobody accepts what is their own, and nobody what only its author supports", async ({
  pages: { clara, dora },
  group,
}) => {
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

test("of two chairs who accept at once one does, and the other is told", async ({ pages, group }) => {
  const { ada, clara, dora, reader } = pages;
  const path = await propose(ada, {
    record: "terms/vfio",
    title: "What VFIO is",
    typed: { "/meaning": "Devices in the hands of userspace." },
  });
  await passLastCall(pages, { path, group });
  for (const page of [clara, dora]) {
    await page.goto(path);
    await page.locator("summary").getByText("Accept it", { exact: true }).click();
  }
  await Promise.all(
    [clara, dora].map((page) => page.getByRole("form", { name: "Accept it", exact: true }).getByRole("button").click()),
  );
  const accepted = (page: Page) => page.getByRole("region", { name: "Outcome" });
  const refused = (page: Page) => page.locator(".form-message.refused");
  const [winner, other] = await Promise.race(
    [clara, dora].map(async (page): Promise<[Page, Page]> => {
      await accepted(page).waitFor();
      return page === clara ? [clara, dora] : [dora, clara];
    }),
  );
  await expect(accepted(winner)).toContainText("accepted");
  await expect(refused(other)).toContainText("has gone on since you read it and is accepted now");
  await reader.goto("/terms/vfio");
  await expect(reader.getByText(/^version 2 · /)).toBeVisible();
  await expect(reader.getByRole("region", { name: "Versions", exact: true }).getByRole("row")).toHaveCount(3);
});

test("the second of two proposals on one record is merged field by field, its author choosing where both changed the same", async ({
  pages,
  group,
}) => {
  const { ada, eve, clara, reader } = pages;
  const record = "terms/fdbox";
  const first = await propose(ada, { record, title: "FDBox, first", typed: { "/meaning": "A box. First." } });
  const second = await propose(eve, {
    record,
    title: "FDBox, second",
    typed: { "/meaning": "A box. Second.", "/scope": "the proposal of 2024" },
  });
  await takePosition(ada, second, "support");
  await passLastCall(pages, { path: first, group });
  await accept(clara, first);

  await clara.goto(second);
  await expect(clara.getByText("Its author can merge the two.")).toBeVisible();
  await expect(clara.getByText("You cannot start the last call yet:")).toBeVisible();
  await eve.goto(second);
  const moved = eve.getByRole("region", { name: "Its records have moved on" });
  await expect(moved).toContainText("is at version 2 by now; 1 place was changed by both");
  const merge = moved.getByRole("form", { name: "Merge the two" });
  await merge.getByRole("button").click();
  await expect(merge.locator(".form-message.refused")).toContainText("choose one of the two for each");
  await merge.getByLabel("meaning of terms/fdbox").selectOption("as the register has it now");
  await merge.getByRole("button").click();
  await expect(moved).toHaveCount(0);
  const difference = eve.getByRole("region", { name: "What it changes" });
  await expect(difference).toContainText("against version 2");
  await expect(difference).toContainText("the proposal of 2024");
  await expect(difference).not.toContainText("Second.");
  await expect(eve.getByLabel("Where it stands")).toContainText("on an earlier text");

  await takePosition(ada, second, "support");
  await startLastCall(clara, second);
  group.pass(8);
  await accept(clara, second);
  await reader.goto(`/${record}?blame=1`);
  const row = (name: string) => reader.getByRole("listitem").filter({ has: reader.getByRole("heading", { name }) });
  await expect(row("meaning /meaning")).toContainText(`last changed with version 2, proposal ${first.split("/")[2]}`);
  await expect(row("scope /scope")).toContainText(`proposal ${second.split("/")[2]}`);
});
